/*
 * Into which open difficulty this one is merged: the likest first, each with what it is about.
 */
import { el, nextId, paragraphs } from './dom.js';
import { plainText } from './plain-text.js';
import { t } from './texts.js';

/** @param {Object[]} open as the API tells them, the likest first */
export function mergeChoice(input, open) {
  const radios = open.map((one) => {
    const control = el('input', { type: 'radio', name: 'mergeInto', value: one.key, id: nextId('merge') });
    control.addEventListener('change', () => input.set('mergeInto', one.key));
    const line = el(
      'div.as-merge',
      {},
      el(
        'label.as-option.as-option-line',
        { for: control.id },
        control,
        el('span', {}, el('strong', {}, one.subject), el('span.as-muted.as-below-name', {}, t('merge.line', { key: one.key, agency: one.raiserName, area: one.areaName, state: one.stateName })))
      ),
      el('details', {}, el('summary', {}, t('merge.read')), el('div.as-text', {}, paragraphs(one.description)))
    );
    return { control, line, words: plainText(`${one.key} ${one.subject} ${one.raiserName} ${one.areaName} ${one.description}`) };
  });
  const show = () =>
    radios.forEach(({ control }) => {
      control.checked = control.value === input.get('mergeInto');
    });
  const nothing = el('p.as-muted', { hidden: true }, t('merge.nothing-found'));
  const filter = el('input.as-input.as-merge-filter', { type: 'search', placeholder: t('merge.filter'), 'aria-label': t('merge.filter') });
  filter.addEventListener('input', (event) => {
    // What is searched for is no change of the form.
    event.stopPropagation();
    const wanted = plainText(filter.value).split(/\s+/).filter(Boolean);
    radios.forEach(({ line, words }) => {
      line.hidden = !wanted.every((word) => words.includes(word));
    });
    nothing.hidden = radios.some(({ line }) => !line.hidden);
  });
  input.addEventListener('adopted', show);
  show();
  return el(
    'div.as-field',
    { 'data-anchor': 'mergeInto' },
    open.length > 5 ? filter : null,
    open.length ? el('div.as-merge-list', {}, radios.map(({ line }) => line), nothing) : el('p.as-muted', {}, t('merge.none')),
    el('p.as-field-error', { role: 'alert', hidden: true })
  );
}
