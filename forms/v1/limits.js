/*
 * Fields that hold so many characters and no more: what is beyond is said and stays. A browser's own limit would cut what
 * is pasted without a word.
 */
import { el, invalid } from './dom.js';
import { formatNumber } from './numbers.js';
import { t } from './texts.js';

/**
 * @template {HTMLInputElement|HTMLTextAreaElement} T
 * @param {T} control
 * @param {number} max in characters
 * @returns {T}
 */
export function limited(control, max) {
  const note = el('p.as-problem.as-too-long', { role: 'status', hidden: true });
  control.addEventListener('input', () => {
    const length = control.value.length;
    const over = length > max;
    if (over && !note.isConnected) {
      control.after(note);
    }
    if (over || !note.hidden) {
      invalid(control, over);
    }
    note.hidden = !over;
    note.textContent = over ? t('text.too-long', { length: formatNumber(length), max: formatNumber(max), over: formatNumber(length - max) }) : '';
  });
  return control;
}

/** The first field on screen in which there is more than it holds; null when there is none. */
export function tooLong(root) {
  const notes = [...root.querySelectorAll('.as-too-long:not([hidden])')];
  return notes.find((note) => note.offsetParent !== null)?.previousElementSibling ?? null;
}
