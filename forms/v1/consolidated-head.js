/*
 * What stands around a consolidated report: its head, what was said on its way, whose reports are in it and whose are
 * not, the letters it went out under, its history.
 */
import { address } from './api.js';
import { button, el, fill, paragraphs } from './dom.js';
import { formatDay, formatInstant } from './dates.js';
import { asked, fact } from './header.js';
import { paperLinks } from './paper.js';
import { few } from './province.js';
import { signedBy } from './signature.js';
import { signatureCheck } from './signed-file.js';
import { t } from './texts.js';

const SINCE = {
  FIRST_DRAFT: 'consolidated.changes.first-draft',
  RETURNED: 'consolidated.changes.returned',
  SIGNED: 'consolidated.changes.signed',
};

/** @returns {{element: HTMLElement, show: (a: Object) => void}} */
export function consolidatedHeader(form, view) {
  const element = el('header.as-head.as-consolidated');
  const show = (report) =>
    fill(
      element,
      el('div.as-head-title', {}, el('h3', {}, `${report.title} – ${report.subject}`), el('p', {}, report.asked?.subject || report.regimeName)),
      el(
        'div.as-head-state',
        {},
        el(`span.as-chip.as-state-${report.state.toLowerCase()}`, {}, report.stateLabel),
        el('a', { href: `/tong-hop/${report.slug}`, target: '_blank', rel: 'noopener' }, t('consolidated.page'))
      ),
      el('dl.as-facts', {}, facts(report, form.task))
    );
  show(view);
  return { element, show };
}

/** @param {import('../views').ConsolidatedView} report */
function facts(report, task) {
  const lines = [
    ...asked(report.asked && { ...report.asked, subject: '' }, null),
    report.asked?.directive ? [t('asked.by'), report.asked.directive] : null,
    [t('consolidated.agencies-deadline'), report.explanation],
    [
      t('head.cut-off'),
      t('consolidated.figures-of', {
        day: formatDay(report.cutOff),
        time: formatInstant(report.figuresAt),
        version: report.figuresVersion,
      }),
    ],
    [t('consolidated.task-due'), formatInstant(task.due)],
  ];
  if (report.main) {
    lines.push([t('consolidated.supplements'), link(report.main)]);
  }
  report.supplements.forEach((supplement) => lines.push([t('consolidated.supplemented'), link(supplement)]));
  if (report.signature) {
    lines.push([
      t('consolidated.signed'),
      t('consolidated.signed-by', { name: report.signature.signer, time: formatInstant(report.signature.signedAt) }),
    ]);
  }
  lines.push([t('paper.title'), paperLinks(`consolidated/${report.slug}`)]);
  if (report.round > 1 && report.letters.length) {
    lines.push([t('paper.clarification'), paperLinks(`consolidated/${report.slug}/clarification`)]);
  }
  return lines.filter((line) => line?.[1]).map(fact);
}

function link({ slug, title, reference, stateLabel }) {
  return el(
    'a',
    { href: `/tong-hop/${slug}`, target: '_blank', rel: 'noopener' },
    `${title} (${reference ?? stateLabel})`
  );
}

/**
 * What the PPC's office wants made clear, and why the leader sent it back, as long as it is not done with.
 *
 * @param {import('../views').ConsolidatedView} view
 */
export function attention(view) {
  const signedAt = last(view, 'consolidated.signed');
  const asked = view.round > 1 ? view.notes.find(({ kind }) => kind === 'CLARIFICATION') : null;
  const returned = view.notes.find(({ kind, at }) => kind === 'RETURNED' && at > signedAt);
  return [returned, asked].filter(Boolean).map((note) =>
    el(
      'section.as-notice.as-warning',
      { 'data-anchor': note.kind === 'RETURNED' ? 'returned' : 'clarification' },
      el('p', {}, el('strong', {}, note.kindLabel), el('span.as-muted', {}, ` ${note.actor}, ${formatInstant(note.at)}`)),
      paragraphs(note.content)
    )
  );
}

/** @param {import('../views').ConsolidatedView} view */
function last(view, action) {
  return view.history.filter((step) => step.action === action).map(({ at }) => at).sort().at(-1) ?? '';
}

/**
 * Whose reports are in it, late or not, and whose are missing.
 *
 * @param {import('../views').ConsolidatedView} view
 */
export function coverage(view, { links }) {
  const own = view.counted.filter((one) => one.own);
  const missingCount = view.expected - view.accepted;
  return el(
    'section.as-block',
    { 'data-anchor': 'coverage' },
    el(
      'div.as-block-head',
      {},
      el('h4', {}, t('consolidated.coverage', { accepted: view.accepted, expected: view.expected })),
      view.supplement ? el('span.as-muted', {}, t('consolidated.coverage-with-earlier')) : null
    ),
    view.missing.length
      ? [
          el('h5', {}, t('consolidated.missing', { count: missingCount })),
          el('ul.as-columns.as-missing', {}, view.missing.map(missing)),
          others(view, missingCount - view.missing.length),
        ]
      : el('p', {}, t('consolidated.none-missing')),
    view.supplement
      ? [el('h5', {}, t('consolidated.added', { count: view.added })), el('ul.as-columns', {}, own.map((one) => counted(one, links))), others(view, view.added - own.length)]
      : el(
          'details',
          {},
          el('summary', {}, countedTitle(view)),
          el('ul.as-columns', {}, view.counted.map((one) => counted(one, links))),
          others(view, view.accepted - view.counted.length)
        ),
    view.afterDraft.names.length && view.editable
      ? el(
          'p.as-notice.as-warning.as-slim',
          {},
          t('consolidated.late-words', { agencies: few(view.afterDraft, view.afterDraft.names.length) })
        )
      : null
  );
}

/** The way to those that are not listed here. */
function others(view, count) {
  return count
    ? el('p', {}, el('a', { href: `/dot-bao-cao/${view.cycleKey.replaceAll('/', '-')}`, target: '_blank', rel: 'noopener' }, t('consolidated.others', { count })))
    : null;
}

function missing({ agencyName, obliged, stateLabel }) {
  return el(
    'li',
    {},
    agencyName,
    obliged ? null : ` (${t('consolidated.requested')})`,
    el('span.as-muted', {}, ` – ${stateLabel}`)
  );
}

function countedTitle({ accepted, countedLate }) {
  return countedLate
    ? t('consolidated.counted-late', { count: accepted, late: countedLate })
    : t('consolidated.counted', { count: accepted });
}

function counted({ agencyName, slug, submission, timeliness, timelinessLabel, late }, links) {
  return el(
    'li',
    {},
    links ? el('a', { href: `/bao-cao/${slug}`, target: '_blank', rel: 'noopener' }, agencyName) : agencyName,
    el('span.as-muted', {}, ` – ${t('consolidated.submission', { number: submission })}`),
    timeliness === 'ON_TIME'
      ? null
      : el(`span.as-chip${timeliness === 'LATE' ? '.as-late' : ''}`, {}, timelinessLabel),
    late ? el('span.as-chip.as-urgent', {}, t('consolidated.taken-later')) : null
  );
}

/** What of the text a leader has not seen yet, as a list that leads to each section; null where there is nothing. */
export function changesPanel(form, view) {
  const sections = view.changes?.sections ?? [];
  if (!sections.length) {
    return view.changes && view.changes.since !== 'FIRST_DRAFT'
      ? el('div.as-notice', {}, t(SINCE[view.changes.since], { count: 0 }))
      : null;
  }
  return el(
    'details.as-block.as-diff',
    { open: view.changes.since !== 'FIRST_DRAFT' },
    el('summary', {}, t(SINCE[view.changes.since], { count: sections.length })),
    el(
      'ul',
      {},
      sections.map(({ section, title, editors }) =>
        el(
          'li',
          {},
          button(title, () => form.jump(`section:${section}`), { kind: 'link' }),
          el('span.as-muted', {}, ` ${t('consolidated.changed-by', { names: editors.join(', ') })}`)
        )
      )
    )
  );
}

/**
 * Under a section: what was changed in it.
 *
 * @param {import('../views').ConsolidatedView} view
 */
export function changeAt(view, anchor) {
  const change = view.changes?.sections.find(({ section }) => `section:${section}` === anchor);
  return change
    ? el('details.as-was-text', {}, el('summary', {}, t('consolidated.change')), el('div.as-text-diff', { lang: 'vi' }, change.lines.map(changedLine)))
    : null;
}

/** A line of what changed. */
export function changedLine({ kind, text }) {
  switch (kind) {
    case 'GONE':
      return el('p', {}, el('del', {}, text));
    case 'NEW':
      return el('p', {}, el('ins', {}, text));
    case 'GAP':
      return el('p.as-muted', {}, '…');
    default:
      return el('p', {}, text);
  }
}

/**
 * Under which letters it went to the PPC, with the signed files; null before the first.
 *
 * @param {import('../views').ConsolidatedView} view
 */
export function lettersOf(view) {
  if (!view.letters.length) {
    return null;
  }
  return el(
    'section.as-block.as-letter',
    { 'data-anchor': 'letters' },
    el('div.as-block-head', {}, el('h4', {}, t('consolidated.letters'))),
    el(
      'ul.as-files',
      {},
      [...view.letters].reverse().map((letter) => {
        const file = view.files.find(({ id }) => id === letter.fileId);
        return el(
          'li',
          {},
          el('span.as-reference', {}, letter.reference),
          el(
            'span',
            {},
            t('consolidated.letter-of', {
              day: formatDay(letter.date),
              replaces: letter.replaces ? `, ${letter.replaces}` : '',
              signer: signedBy(letter),
            })
          ),
          file
            ? el(
                'a.as-button.as-small',
                { href: address(`consolidated/${view.slug}/attachments/${file.id}`), download: file.name },
                t('consolidated.download', { name: file.name })
              )
            : null,
          file ? signatureCheck(`consolidated/${view.slug}`, file) : null
        );
      })
    )
  );
}

/**
 * The steps so far, folded.
 *
 * @param {import('../views').ConsolidatedView} view
 */
export function historyOf(view) {
  return el(
    'details.as-block',
    { 'data-anchor': 'history' },
    el('summary', {}, t('consolidated.history', { count: view.history.length })),
    el(
      'ol.as-history',
      {},
      view.history.map((step) =>
        el(
          'li',
          {},
          el('strong', {}, step.label),
          el('span.as-muted', {}, ` – ${step.actor === 'system' ? t('consolidated.system') : step.actor}, ${formatInstant(step.at)}`),
          detail(step)
        )
      )
    )
  );
}

function detail({ action, detail: words }) {
  if (!words) {
    return null;
  }
  if (action === 'consolidated.signed') {
    return el('p.as-muted.as-hash', {}, `SHA-256: ${words}`);
  }
  const text =
    action === 'consolidated.figures-taken'
      ? words.replace(/(\S+)#(\d+)/g, (_, agency, number) => t('consolidated.taken', { agency, number }))
      : words;
  return el('div.as-muted', {}, paragraphs(text));
}
