/*
 * What the forms of a reporting cycle show of it: its head, whom it asks for what, and what was said on its way.
 */
import { el, paragraphs } from './dom.js';
import { formatDay, formatInstant } from './dates.js';
import { byHeading } from './headings.js';
import { paperLinks } from './paper.js';
import { t } from './texts.js';

/**
 * Which cycle, where it stands, and by when what happens.
 *
 * @param {import('../views').CycleView} cycle
 */
export function cycleHeader(cycle) {
  return el(
    'header.as-head',
    {},
    el(
      'div.as-head-title',
      {},
      el('h3', {}, t('cycle.title', { period: cycle.periodLabel })),
      el('p', {}, cycle.subject || cycle.key)
    ),
    el(
      'div.as-head-state',
      {},
      el('span.as-chip', {}, cycle.stateLabel),
      cycle.urgent ? el('span.as-chip.as-urgent', {}, t('head.urgent')) : null
    ),
    el('dl.as-facts', {}, facts(cycle))
  );
}

/** @param {import('../views').CycleView} cycle */
function facts(cycle) {
  const asking = cycle.state === 'REQUESTING';
  return [
    cycle.directiveNumber
      ? fact('cycle.directive', t('cycle.directive-text', { number: cycle.directiveNumber, day: formatDay(cycle.directiveDate) }))
      : null,
    fact('head.deadline', cycle.explanation),
    fact('head.cut-off', t('head.cut-off-day', { day: formatDay(cycle.cutOff) })),
    cycle.letterReference ? fact('cycle.letter', cycle.letterReference) : null,
    asking && !cycle.noticeGivenAt
      ? fact('cycle.latest-request', t('cycle.latest-request-text', { time: formatInstant(cycle.latestRequest) }))
      : null,
    fact('cycle.consolidation', t('cycle.consolidation-text', { time: formatInstant(cycle.consolidationAt) })),
    fact('cycle.closing', t('cycle.closing-text', { time: formatInstant(cycle.closingAt) })),
    fact('paper.request', paperLinks(`cycles/${cycle.slug}`)),
  ];
}

function fact(name, text) {
  return [el('dt', {}, t(name)), el('dd', {}, text)];
}

/**
 * The agencies have been told although the letter is not out; null otherwise.
 *
 * @param {import('../views').CycleView} cycle
 */
export function noticeGiven(cycle) {
  return cycle.noticeGivenAt && !cycle.letterReference
    ? el('p.as-notice.as-warning', {}, t('cycle.notice-given', { time: formatInstant(cycle.noticeGivenAt) }))
    : null;
}

/**
 * Why a leader sent the letter back the last time; null when none did.
 *
 * @param {import('../views').CycleView} cycle
 */
export function returnedRequest(cycle) {
  const note = cycle.notes.find(({ kind }) => kind === 'REQUEST_RETURNED');
  return note
    ? el(
        'section.as-notice.as-warning',
        { 'data-anchor': 'returned' },
        el(
          'p',
          {},
          el('strong', {}, t('request.returned')),
          el('span.as-muted', {}, ` ${note.actor}, ${formatInstant(note.at)}`)
        ),
        paragraphs(note.content)
      )
    : null;
}

/**
 * Whom the request goes to, those with the same deadline together.
 *
 * @param {import('../views').CycleView} cycle
 */
export function recipients(cycle) {
  return block(
    'recipients',
    t('request.recipients', { count: cycle.counts.all }),
    cycle.recipients.map(({ explanation, count, agencies }) => [
      el('p', {}, el('strong', {}, `${t('head.deadline')}: `), explanation),
      el(
        'ul.as-columns',
        {},
        agencies.map(({ agencyName, duty }) =>
          el('li', {}, agencyName, duty === 'REQUESTED' ? el('span.as-muted', {}, ` (${t('request.requested')})`) : null)
        )
      ),
      count > agencies.length
        ? el('p', {}, el('a', { href: `/dot-bao-cao/${cycle.slug}`, target: '_blank', rel: 'noopener' }, t('request.others', { count: count - agencies.length })))
        : null,
    ])
  );
}

/**
 * The sections and figures the request asks for.
 *
 * @param {import('../views').CycleView} cycle
 */
export function outline(cycle) {
  const { sections, areas } = cycle.outline;
  const count = areas.reduce((sum, area) => sum + area.indicators.length, 0);
  return block('outline', t('request.outline'), [
    el(
      'ul.as-plain',
      {},
      byHeading(sections).map(([heading, titles]) =>
        heading ? el('li', {}, heading, el('ul', {}, titles.map(({ title }) => el('li', {}, title)))) : titles.map(({ title }) => el('li', {}, title))
      )
    ),
    el(
      'details',
      { 'data-anchor': 'indicators' },
      el('summary', {}, t('request.indicators', { count })),
      areas.map((area) => [
        el('h6.as-part', {}, t('request.area', { name: area.name, count: area.indicators.length })),
        el(
          'ul.as-plain',
          {},
          area.indicators.map(({ code, name, unit }) =>
            el('li', {}, el('span.as-code', {}, code), name, el('span.as-muted', {}, ` (${unit})`))
          )
        ),
      ])
    ),
  ]);
}

/**
 * What the letter says besides, as it was drafted.
 *
 * @param {import('../views').CycleView} cycle
 */
export function instructions(cycle) {
  return block(
    'instructions',
    t('request.instructions'),
    cycle.instructions ? el('div.as-text', {}, paragraphs(cycle.instructions)) : el('p.as-muted', {}, t('request.no-instructions')),
    cycle.preparedBy ? el('p.as-hint', {}, t('request.prepared-by', { name: cycle.preparedBy })) : null
  );
}

/** A titled block to jump to. */
export function block(anchor, title, ...content) {
  return el(
    'section.as-block',
    { 'data-anchor': anchor },
    el('div.as-block-head', {}, el('h4', {}, title)),
    content
  );
}
