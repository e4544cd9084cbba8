/*
 * What an agency writes of a difficulty, when it raises it and when it makes it clear.
 */
import { el } from './dom.js';
import { selectField, textArea, textField } from './fields.js';
import { guidance } from './guidance.js';
import { t } from './texts.js';

/** @typedef {import('./input.js').TaskInput} TaskInput */

const REQUIRED = ['subject', 'area', 'severity', 'description', 'proposal'];

/**
 * @param {TaskInput} input
 * @param {{areas: {code: string, name: string}[], severities: {code: string, name: string}[]}} lists
 * @param {{foot?: Node, except?: string}} [hints] as for the guidance shown while the text is typed
 * @returns {{element: HTMLElement, problems: () => Object}}
 */
export function difficultyFields(input, { areas, severities }, hints = {}) {
  const told = guidance({
    area: () => input.get('area'),
    text: () => `${input.get('subject')} ${input.get('description')}`,
    ...hints,
  });
  const element = el(
    'section.as-block',
    { 'data-anchor': 'difficulty' },
    textField(input, 'subject', t('difficulty.subject'), { required: true, max: 200, hint: t('difficulty.subject-hint') }),
    el('div.as-fields', {}, areaField(input, areas), severityField(input, severities)),
    textArea(input, 'description', t('difficulty.description'), { required: true, rows: 3, max: 4000, hint: t('difficulty.description-hint') }),
    told.element,
    textArea(input, 'cause', t('difficulty.cause'), { rows: 2, max: 4000 }),
    textArea(input, 'proposal', t('difficulty.proposal'), { required: true, rows: 2, max: 4000 })
  );
  element.addEventListener('input', told.lookSoon);
  input.addEventListener('adopted', told.lookSoon);
  told.look();
  return {
    element,
    problems: () =>
      Object.fromEntries(REQUIRED.filter((name) => !String(input.get(name)).trim()).map((name) => [name, t(`difficulty.missing.${name}`)])),
  };
}

export function areaField(input, areas) {
  return selectField(input, 'area', t('difficulty.area'), [['', t('difficulty.choose-area')], ...named(areas)], { required: true });
}

export function severityField(input, severities) {
  return selectField(input, 'severity', t('difficulty.severity'), [['', t('difficulty.choose-severity')], ...named(severities)], { required: true });
}

/** Code and name, as a choice wants them. */
export function named(list) {
  return list.map(({ code, name }) => [code, name]);
}
