/*
 * A document as a file: what is approved, in the decree's layout, to be read or signed; beside it what it says, where the
 * installation does not speak Vietnamese.
 */
import { address } from './api.js';
import { el } from './dom.js';
import { readBeside } from './reading.js';
import { currentLanguage, t } from './texts.js';

const FORMATS = [
  { format: 'docx', name: () => t('paper.docx') },
  { format: 'pdf', name: () => t('paper.pdf') },
];

const READING = { format: 'html', name: () => t('paper.reading') };

/** @typedef {{format: string, anchor: HTMLAnchorElement}} Link */

/**
 * @param {string} path what the document is of, below /api
 * @returns {HTMLElement}
 */
export function paperLinks(path) {
  return links(path).element;
}

/**
 * The document that a clerk takes to be signed, with what he has typed of its letter.
 *
 * @param {string} path
 * @param {() => Record<string, string>} typed
 * @returns {{element: HTMLElement, show: () => void}} show: after something was typed
 */
export function paperToSign(path, typed) {
  return links(path, typed);
}

function links(path, typed = () => ({})) {
  /** @type {Link[]} */
  const found = [...FORMATS, ...(currentLanguage() === 'vi' ? [] : [READING])].map(({ format, name }) => ({ format, anchor: el('a', { rel: 'noopener', 'data-paper': format }, name()) }));
  const show = () =>
    found.forEach(({ format, anchor }) => {
      const query = new URLSearchParams(Object.entries(typed()).filter(([, value]) => value)).toString();
      anchor.href = `${address(`${path}/paper.${format}`)}${query && `?${query}`}`;
    });
  show();
  found.filter(({ format }) => format === READING.format).forEach(({ anchor }) => readBeside(anchor));
  return { element: el('span.as-paper', {}, found.flatMap(({ anchor }, place) => (place ? [' · ', anchor] : [anchor]))), show };
}
