/*
 * The head of a report's form: whose report, for which period, where it stands, and by when, in words.
 */
import { address } from './api.js';
import { el, fill, paragraphs } from './dom.js';
import { formatDay, formatInstant } from './dates.js';
import { paperLinks } from './paper.js';
import { signedBy } from './signature.js';
import { t } from './texts.js';

/**
 * @param {Object} view
 * @param {{papers?: boolean}} [may] whether the reader may open the report's document
 * @returns {{element: HTMLElement, show: (a: Object) => void}}
 */
export function reportHeader(view, { papers = true } = {}) {
  const element = el('header.as-head');
  const show = (report) =>
    fill(
      element,
      el(
        'div.as-head-title',
        {},
        el('h3', {}, report.agencyName),
        el('p', {}, t('head.report', { title: report.title, period: report.periodLabel }))
      ),
      el(
        'div.as-head-state',
        {},
        el(`span.as-chip.as-state-${report.state.toLowerCase().replace('_', '-')}`, {}, report.stateLabel),
        report.urgent ? el('span.as-chip.as-urgent', {}, t('head.urgent')) : null,
        report.overdue ? el('span.as-chip.as-late', {}, t('head.overdue')) : null
      ),
      el('dl.as-facts', {}, [...asked(report.asked, `reports/${report.slug}/request`), ...facts(report, papers)].map(fact))
    );
  show(view);
  return { element, show };
}

/**
 * @param {import('../views').ReportView} report
 * @param {boolean} papers
 */
function facts(report, papers) {
  /** @type {*[][]} */
  const lines = [[t('head.deadline'), report.explanation]];
  if (report.cutOff) {
    lines.push([t('head.cut-off'), t('head.cut-off-day', { day: formatDay(report.cutOff) })]);
  }
  if (report.completionDue) {
    lines.push([t('head.completion-due'), formatDay(report.completionDue)]);
  }
  if (report.extension) {
    lines.push([t('head.extension'), extensionText(report.extension)]);
  }
  if (report.submission) {
    const shown = report.history.find(({ number }) => number === report.submission);
    lines.push([
      t('head.submission'),
      t('head.submission-facts', {
        number: report.submission,
        reference: shown?.reference ?? '',
        day: formatDay(shown?.date),
        time: formatInstant(shown?.submittedAt),
        timeliness: shown?.timelinessLabel ?? '',
      }),
    ]);
  }
  if (papers) {
    lines.push([t('paper.title'), paperLinks(`reports/${report.slug}`)]);
  }
  return lines;
}

/**
 * What was asked and by which letter.
 *
 * @param {?Object} request null when it is not known
 * @param {?string} files where its letter is found; null where it is not to be opened
 * @returns {*[][]} names and what they say
 */
export function asked(request, files) {
  if (!request) {
    return [];
  }
  const { subject, directive, instructions, letter } = request;
  return [
    subject ? [t('asked.subject'), [el('strong', { lang: 'vi' }, subject), directive ? el('div.as-muted', {}, t('asked.directive', { directive })) : null]] : null,
    letter ? [t('asked.letter'), [letter, files ? request.files.map((file) => [' ', letterLink(file, files)]) : null]] : null,
    instructions.trim() ? [t('asked.instructions'), foldedWhereLong(instructions)] : null,
  ].filter(Boolean);
}

function letterLink({ id, name }, files) {
  return el('a', { href: address(`${files}/${id}`), target: '_blank', rel: 'noopener' }, t('asked.open', { name }));
}

function foldedWhereLong(text) {
  const [first, ...rest] = text.trim().split('\n');
  return rest.length ? el('details', {}, el('summary', { lang: 'vi' }, first), paragraphs(rest.join('\n'))) : el('span', { lang: 'vi' }, first);
}

export function fact([name, said]) {
  return [el('dt', {}, name), el('dd', {}, said)];
}

export function extensionText(extension) {
  const asked = t('extension.asked-until', { day: formatDay(extension.requestedUntil) });
  const state = extension.labels?.state ?? '';
  const until = extension.grantedUntil ? ` ${t('extension.granted-until', { day: formatDay(extension.grantedUntil) })}` : '';
  const reason = extension.decisionReason ? ` – ${extension.decisionReason}` : '';
  return `${asked}: ${state.toLowerCase()}${until}${reason}`;
}

/**
 * The submissions so far, folded.
 *
 * @param {import('../views').ReportView} report
 */
export function historyOf(report) {
  if (!report.history.length) {
    return null;
  }
  return el(
    'details.as-block',
    {},
    el('summary', {}, t('history.title', { count: report.history.length })),
    el(
      'ol.as-history',
      { reversed: true },
      [...report.history].reverse().map((one) =>
        el(
          'li',
          { value: one.number },
          el('strong', {}, t('history.submission', { number: one.number })),
          ` – ${formatInstant(one.submittedAt)}, ${one.timelinessLabel}`,
          one.accepted ? el('span.as-chip.as-state-accepted', {}, t('history.accepted')) : null,
          el(
            'p.as-muted',
            {},
            t('history.letter', {
              reference: one.reference,
              day: formatDay(one.date),
              replaces: one.replaces ? `, ${one.replaces}` : '',
              signer: signedBy(one),
            }),
            ' ',
            t('history.people', { drafters: one.drafters.join(', '), approver: one.approver ?? '' })
          )
        )
      )
    )
  );
}

/**
 * Why the report came back inside the agency, or was recalled, since it was last sent; null when it did not.
 *
 * @param {import('../views').ReportView} report
 */
export function returned(report) {
  const sent = [...report.history].map(({ submittedAt }) => submittedAt).sort().at(-1) ?? '';
  const note = report.notes
    .filter(({ kind, at }) => kind !== 'CALL' && at > sent)
    .sort((one, other) => (one.at < other.at ? 1 : -1))[0];
  return note
    ? el(
        'section.as-notice.as-warning',
        { 'data-anchor': 'returned' },
        el(
          'p',
          {},
          el('strong', {}, t(`returned.${note.kind}`)),
          el('span.as-muted', {}, ` ${note.actor}, ${formatInstant(note.at)}`)
        ),
        paragraphs(note.content)
      )
    : null;
}
