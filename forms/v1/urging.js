/*
 * What the forms of a letter of urging show of it: of which cycle it is, whom it goes to, and what it says besides.
 */
import { block } from './cycle.js';
import { formatInstant } from './dates.js';
import { el, paragraphs } from './dom.js';
import { paperLinks } from './paper.js';
import { t } from './texts.js';

/** So many bodies are named in a sentence; of more their number is told. */
const NAMED = 10;

/**
 * The path of the letter below /api.
 *
 * @param {import('./form.js').Form} form
 */
export function pathOf(form) {
  return `urgings/${form.task.businessKey.replaceAll('/', '-')}`;
}

/**
 * @param {import('../views').UrgingView} letter
 * @param {string} path
 */
export function urgingHeader(letter, path) {
  return el(
    'header.as-head',
    {},
    el(
      'div.as-head-title',
      {},
      el('h3', {}, t('urging.title', { period: letter.periodLabel })),
      el('p', {}, t('urging.drafted-by', { name: letter.draftedBy, time: formatInstant(letter.draftedAt) }))
    ),
    letter.overtaken && !letter.approvedAt
      ? null
      : el('dl.as-facts', {}, el('dt', {}, t('urging.paper')), el('dd', {}, paperLinks(path)))
  );
}

/**
 * Why a leader sent it back the last time; null when none did.
 *
 * @param {import('../views').UrgingView} letter
 */
export function returnedUrging(letter) {
  return letter.returnReason
    ? el(
        'section.as-notice.as-warning',
        { 'data-anchor': 'returned' },
        el('p', {}, el('strong', {}, t('request.returned'))),
        paragraphs(letter.returnReason)
      )
    : null;
}

/**
 * Which of those it was to urge have sent their report since, in one sentence; null when none has.
 *
 * @param {import('../views').UrgingView} letter
 * @param {string} wayOut what can be done where nobody is left to urge
 */
export function deliveredSince(letter, wayOut) {
  const { delivered, approvedAt, overtaken } = letter;
  if (!delivered.length) {
    return null;
  }
  const names =
    delivered.length > NAMED
      ? t('urging.names-more', { names: delivered.slice(0, NAMED).join('; '), count: delivered.length - NAMED })
      : delivered.join('; ');
  return el(
    'section.as-notice.as-warning',
    { 'data-anchor': 'delivered' },
    el(
      'p',
      {},
      t(approvedAt ? 'urging.delivered.after' : overtaken ? 'urging.delivered.all' : 'urging.delivered.before', {
        names,
        time: approvedAt ? formatInstant(approvedAt) : '',
      })
    ),
    overtaken || approvedAt ? el('p', {}, wayOut) : null
  );
}

/** @param {import('../views').UrgingView} letter */
export function urged(letter) {
  return block(
    'recipients',
    t('urging.recipients', { count: letter.agencies.length }),
    el('ul.as-list', {}, letter.agencies.map((agency) => el('li', {}, agency)))
  );
}

/** @param {import('../views').UrgingView} letter */
export function urgingWords(letter) {
  return block(
    'words',
    t('urging.words'),
    letter.words ? paragraphs(letter.words) : el('p.as-muted', {}, t('urging.no-words'))
  );
}
