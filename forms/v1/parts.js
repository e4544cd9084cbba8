/*
 * A long list that comes in parts: what is looked for in it, and the ways from one part to the others.
 */
import { button, el } from './dom.js';
import { t } from './texts.js';

/**
 * What is looked for.
 *
 * @param {string} value what stands in the field
 * @param {(words: string) => void} look when it is to be looked for
 * @param {(words: string) => void} [typed] whatever is typed
 */
export function wordsField(value, look, typed = () => {}) {
  const field = el('input.as-input', {
    type: 'search',
    value,
    maxLength: 200,
    'data-focus': 'find',
    placeholder: t('parts.find'),
    'aria-label': t('parts.find'),
  });
  field.addEventListener('input', () => typed(field.value));
  field.addEventListener('change', () => look(field.value));
  return field;
}

/**
 * Where a part stands, and the ways to those beside it.
 *
 * @param {{number: number, parts: number, found: number, total: number}} part as the server tells it
 * @param {(number: number) => void} to opens another
 */
export function wayToParts({ number, parts, found, total }, to) {
  const way = (name, other) => button(t(name), () => to(other), { kind: 'small', 'data-focus': name });
  return [
    el('span.as-muted', { role: 'status' }, t('parts.place', { number, count: parts, found, total })),
    number > 1 ? way('parts.before', number - 1) : null,
    number < parts ? way('parts.after', number + 1) : null,
  ];
}
