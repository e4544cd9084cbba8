/*
 * A signed file with what was found of its digital signatures. They are verified on the server when somebody first asks,
 * so each is asked for by itself, once it is shown.
 */
import { address, get } from './api.js';
import { formatInstant } from './dates.js';
import { el, fill } from './dom.js';
import { formatBytes } from './numbers.js';
import { t } from './texts.js';

/**
 * What was found of a file.
 *
 * @param {string} path below /api, of what the file belongs to
 * @param {{id: number}} file
 * @param {(view: import('../views').SignatureView) => void} [found]
 * @returns {HTMLElement}
 */
export function signatureCheck(path, { id }, found = () => {}) {
  const element = el('div.as-signature-check', { 'aria-live': 'polite' }, el('p.as-muted', {}, t('signed.checking')));
  get(`${path}/attachments/${id}/signature`).then(
    (view) => {
      fill(element, signatures(view));
      found(view);
    },
    (problem) => fill(element, el('p.as-muted', {}, t('signed.not-checked', { why: problem.message })))
  );
  return element;
}

/** @param {import('../views').SignatureView} view */
export function signatures(view) {
  const look = view.warning ? '.as-warning' : view.signatures.length ? '.as-good' : '';
  return el(
    `div.as-notice.as-slim${look}`,
    {},
    el('p', {}, view.sentence),
    view.signatures.length
      ? el(
          'details',
          {},
          el('summary', {}, t('signed.details', { count: view.signatures.length })),
          el(
            'ol',
            {},
            view.signatures.map(({ by, facts }) => el('li', {}, by, el('div.as-muted', {}, facts.join(' '))))
          ),
          el('p.as-muted', {}, t('signed.checked-at', { time: formatInstant(view.checkedAt) }))
        )
      : null,
    view.confirmed ? el('p', {}, view.confirmed) : null
  );
}

/**
 * The signed files among those of a document, to read.
 *
 * @param {string} path below /api
 * @param {{id: number, name: string, purpose: string, size: number}[]} files
 * @returns {?HTMLElement} null where there is none
 */
export function signedFiles(path, files) {
  const signed = files.filter(({ purpose }) => purpose === 'SIGNED');
  return signed.length
    ? el(
        'section.as-block',
        { 'data-anchor': 'signedFile' },
        el('div.as-block-head', {}, el('h4', {}, t('letter.signed-file'))),
        signed.map((file) => [
          el(
            'ul.as-files',
            {},
            el(
              'li',
              {},
              el('a.as-file-name', { href: address(`${path}/attachments/${file.id}`), download: file.name }, file.name),
              el('span.as-muted', {}, formatBytes(file.size))
            )
          ),
          signatureCheck(path, file),
        ])
      )
    : null;
}
