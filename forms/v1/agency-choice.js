/*
 * Choosing agencies of the directory: those competent for the area first.
 */
import { el, nextId } from './dom.js';
import { named } from './difficulty-fields.js';
import { selectField } from './fields.js';
import { t } from './texts.js';

/**
 * @param {Object} input
 * @param {string} name
 * @param {string} label
 * @param {{competent: {code: string, name: string}[], agencies: {code: string, name: string}[]}} routing
 * @param {{empty: string, required?: boolean, hint?: string}} options empty: what stands there while none is chosen
 */
export function agencyField(input, name, label, routing, { empty, ...options }) {
  return selectField(input, name, label, [['', empty], ...grouped(routing).filter(({ items }) => items.length)], options);
}

function grouped({ competent, agencies }) {
  const first = new Set(competent.map(({ code }) => code));
  return [
    { title: t('agency.competent'), items: named(competent) },
    { title: t('agency.others'), items: named(agencies.filter(({ code }) => !first.has(code))) },
  ];
}

/** Several agencies to tick; the codes are kept in the directory's order. */
export function agencyBoxes(input, name, label, routing, { hint = null } = {}) {
  const codes = () => new Set(input.content[name] ?? []);
  const order = grouped(routing).flatMap(({ items }) => items);
  const count = el('span.as-muted', { 'aria-live': 'polite' });
  const boxes = order.map(([code, text]) => {
    const box = el('input', { type: 'checkbox', value: code, id: nextId('agency') });
    box.addEventListener('change', () => {
      const ticked = codes();
      if (box.checked) {
        ticked.add(code);
      } else {
        ticked.delete(code);
      }
      const kept = order.map(([one]) => one).filter((one) => ticked.has(one));
      input.set(name, kept.length ? kept : null);
      show();
    });
    return { code, box, text };
  });

  function show() {
    const ticked = codes();
    boxes.forEach(({ code, box }) => {
      box.checked = ticked.has(code);
    });
    count.textContent = ticked.size ? t('agency.chosen', { names: boxes.filter(({ code }) => ticked.has(code)).map(({ text }) => text).join('; ') }) : t('agency.none-chosen');
  }

  input.addEventListener('adopted', show);
  show();
  return el(
    'fieldset.as-choice',
    { 'data-anchor': name },
    el('legend', {}, label),
    count,
    el(
      'details.as-choices',
      {},
      el('summary', {}, t('agency.choose')),
      el(
        'div.as-choice-items',
        {},
        boxes.map(({ box, text }) => el('label.as-option', { for: box.id }, box, el('span', {}, text)))
      )
    ),
    hint ? el('p.as-hint', {}, hint) : null,
    el('p.as-field-error', { role: 'alert', hidden: true })
  );
}
