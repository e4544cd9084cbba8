/*
 * Under which regime something is begun: asked where several are in force, and nothing to see where one is.
 */
import { el, fill } from './dom.js';
import { selectField } from './fields.js';
import { t } from './texts.js';

/** @typedef {import('./input.js').TaskInput} TaskInput */

/**
 * @param {TaskInput} input holds the code as `regime`
 * @param {Object<string, any>[]} regimes each with its code, its name and what it has
 * @param {string[]} dependent what was chosen of one regime and means nothing under another
 * @param {(regime: Object<string, any>) => {element: HTMLElement, problems: () => Object}} build the fields that a regime has
 * @returns {{field: HTMLElement|null, element: HTMLElement, problems: () => Object}} field: null where there is no choice
 */
export function fieldsOfRegime(input, regimes, dependent, build) {
  const element = el('div');
  let fields = null;
  let shown = null;
  const chosen = () => (regimes.length === 1 ? regimes[0] : regimes.find(({ code }) => code === input.get('regime')));
  const show = () => {
    const regime = chosen() ?? null;
    if (regime !== shown) {
      shown = regime;
      fields = regime && build(regime);
      fill(element, fields?.element);
    }
  };
  const field =
    regimes.length === 1
      ? null
      : selectField(input, 'regime', t('regime.field'), [['', t('regime.choose')], ...named(regimes)], {
          required: true,
        });
  field?.addEventListener('input', () => {
    dependent.forEach((name) => input.set(name, null));
    show();
  });
  input.addEventListener('adopted', show);
  show();
  return { field, element, problems: () => fields?.problems() ?? { regime: t('regime.missing') } };
}

/** @returns {[string, string][]} */
function named(regimes) {
  return regimes.map(({ code, name }) => [code, name]);
}
