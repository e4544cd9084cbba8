/*
 * A difficulty's case file as every form about it shows it: who raised it, what it is about, where it stands and by when,
 * and what was asked, answered, directed and done so far.
 */
import { address, get } from './api.js';
import { attachments } from './attachments.js';
import { el, fill, paragraphs } from './dom.js';
import { formatDay, formatInstant } from './dates.js';
import { openForm } from './form.js';
import { formatBytes } from './numbers.js';
import { paperLinks } from './paper.js';
import { signatureCheck } from './signed-file.js';
import { t } from './texts.js';

/** @typedef {import('./form.js').Form} Form */

/**
 * Opens the form of a task about a difficulty.
 *
 * @param {Object} camForm
 * @param {Object} $scope
 * @param {(step: {form: Form, view: Object, path: string, code: ?string}) => *} build gives what the
 *   step itself needs, between what was raised and what happened so far; path: the case below /api; code: the directed
 *   agency in the key of a measure
 * @param {{without?: string[]}} [options] parts of the case that the step shows itself
 */
export function openDifficulty(camForm, $scope, build, { without = [] } = {}) {
  return openForm(camForm, $scope, async (form) => {
    const [key, code = null] = form.task.businessKey.split('/');
    const path = `difficulties/${key}`;
    const view = await get(path);
    const step = await build({ form, view, path, code });
    const part = (name, make) => (without.includes(name) ? null : make());
    fill(
      form.content,
      difficultyHead(view, form.task),
      returned(view) ?? clarified(view),
      part('raised', () => raised(view)),
      part('answer', () => answer(view)),
      part('direction', () => direction(view)),
      part('opinions', () => opinions(view)),
      part('measures', () => measures(view)),
      step,
      part('escalation', () => escalation(view)),
      part('merged', () => merged(view)),
      part('files', () => files(form, view, path)),
      history(view)
    );
  });
}

/**
 * Whose difficulty, how serious, where it stands, and by when what is due.
 *
 * @param {import('../views').DifficultyView} view
 */
export function difficultyHead(view, task) {
  return el(
    'header.as-head.as-case',
    { 'data-anchor': 'case' },
    el('div.as-head-title', {}, el('h3', { lang: 'vi' }, view.subject), el('p', {}, t('case.head', { key: view.key, agency: view.raiserName }))),
    el(
      'div.as-head-state',
      {},
      el(`span.as-chip.as-state-${view.state.toLowerCase().replaceAll('_', '-')}`, {}, view.stateName),
      view.severity === 'URGENT' ? el('span.as-chip.as-urgent', {}, view.severityName) : null,
      view.overdue ? el('span.as-chip.as-late', {}, t('head.overdue')) : null
    ),
    el(
      'dl.as-facts',
      {},
      fact('difficulty.area', view.areaName),
      fact('difficulty.severity', view.severityName),
      fact('case.raised-on', formatDay(view.raisedOn)),
      fact('case.origin', origin(view.origin)),
      fact('case.due', dueText(view, task))
    )
  );
}

/** The reports that told it are linked for who may read them. */
function origin({ label, reports }) {
  return [
    label ? el('div', {}, label) : null,
    reports.map((told) =>
      el('div', {}, told.page ? el('a', { href: address(`..${told.page}`), target: '_blank', rel: 'noopener' }, told.label) : told.label)
    ),
  ];
}

/** @param {import('../views').DifficultyView} view */
function dueText(view, task) {
  const day = view.due ? formatDay(view.due) : task?.due ? formatInstant(task.due) : '';
  return day ? t('case.due-day', { day }) : '';
}

function fact(name, ...content) {
  const there = content.flat(Infinity).filter(Boolean);
  return there.length ? [el('dt', {}, t(name)), el('dd', {}, there)] : null;
}

/** A titled block to jump to. */
export function block(anchor, title, ...content) {
  return el('section.as-block', { 'data-anchor': anchor }, el('div.as-block-head', {}, el('h4', {}, title)), content);
}

/**
 * Why it came back to this step, or what is to be made clear; null when neither.
 *
 * @param {import('../views').DifficultyView} view
 */
function returned(view) {
  const reason = view.clarification ?? view.returnReason;
  if (!reason) {
    return null;
  }
  const step = view.history.findLast(({ text }) => text === reason);
  return el(
    'section.as-notice.as-warning',
    { 'data-anchor': 'returned' },
    el(
      'p',
      {},
      el('strong', {}, step?.kindName ?? t(view.clarification ? 'case.clarification' : 'case.returned')),
      step ? el('span.as-muted', {}, ` – ${said(step)}`) : null
    ),
    paragraphs(reason)
  );
}

const AFTER_CLARIFYING = ['APPROVED', 'REPORTED_AGAIN', 'REMINDED', 'OVERDUE_TOLD', 'PASSED_ON'];

/** What was to be made clear and what the agency says to it; null when nothing was, or the case has gone on since. */
function clarified({ history: steps }) {
  const reply = steps.findLastIndex(({ kind }) => kind === 'CLARIFIED');
  const asked = steps.slice(0, Math.max(reply, 0)).findLast(({ kind }) => kind === 'CLARIFICATION_ASKED' || kind === 'RETURNED');
  if (!asked || !steps.slice(reply + 1).every(({ kind }) => AFTER_CLARIFYING.includes(kind))) {
    return null;
  }
  return el(
    'section.as-notice',
    { 'data-anchor': 'clarified' },
    el('p', {}, el('strong', {}, t('case.clarified')), el('span.as-muted', {}, ` – ${said(steps[reply])}`)),
    el(
      'dl.as-facts.as-words',
      {},
      fact('case.clarified-asked', paragraphs(asked.text)),
      fact('case.clarified-reply', steps[reply].text ? paragraphs(steps[reply].text) : t('case.clarified-without'))
    )
  );
}

/**
 * The agency's own words.
 *
 * @param {import('../views').DifficultyView} view
 */
export function raised(view) {
  return block(
    'raised',
    t('case.raised'),
    el(
      'dl.as-facts.as-words',
      {},
      fact('case.description', paragraphs(view.description)),
      fact('difficulty.cause', paragraphs(view.cause)),
      fact('case.proposal', paragraphs(view.proposal))
    )
  );
}

/**
 * What the raiser is told; null before there is an answer.
 *
 * @param {import('../views').DifficultyView} view
 */
export function answer(view) {
  if (!view.answer) {
    return null;
  }
  const { text, byName, letter, at } = view.answer;
  return el(
    'section.as-block.as-answered',
    { 'data-anchor': 'answerGiven' },
    el('div.as-block-head', {}, el('h4', {}, t('case.answer')), el('span.as-muted', {}, [byName, formatInstant(at)].filter(Boolean).join(', '))),
    el('div.as-text', {}, paragraphs(text)),
    letter ? el('p.as-muted', {}, t('case.source', { letter })) : null
  );
}

/**
 * What the PPC directs, or proposes to a ministry; null before there are words of it.
 *
 * @param {import('../views').DifficultyView} view
 */
export function direction(view) {
  if (!view.direction?.guidance) {
    return null;
  }
  const { kind, guidance, leadName, cooperating, deadline, ministry, letter, at } = view.direction;
  const toMinistry = kind === 'MINISTRY';
  return el(
    `section.as-block${at ? '.as-answered' : '.as-letter'}`,
    { 'data-anchor': 'directionGiven' },
    el(
      'div.as-block-head',
      {},
      el('h4', {}, t(toMinistry ? 'case.proposal-to-ministry' : at ? 'case.direction' : 'case.direction-draft')),
      el('span.as-muted', {}, letter ?? '')
    ),
    el('div.as-text', {}, paragraphs(guidance)),
    el('p', {}, t('paper.title'), ': ', paperLinks(`difficulties/${view.key}/direction`)),
    el(
      'dl.as-facts',
      {},
      fact('case.ministry', ministry),
      fact('case.lead', leadName),
      fact('case.cooperating', (cooperating ?? []).map(({ name }) => name).join('; ')),
      deadline ? fact('case.deadline', t('case.until', { day: formatDay(deadline) })) : null
    ),
    view.ministryAnswer
      ? [
          el('h5', {}, t('case.ministry-answer')),
          el('div.as-text', {}, paragraphs(view.ministryAnswer.text)),
          el('p.as-muted', {}, [view.ministryAnswer.letter, formatDay(view.ministryAnswer.on)].filter(Boolean).join(', '))
        ]
      : null
  );
}

/**
 * What the standing agency puts before the PPC; null before it is written.
 *
 * @param {import('../views').DifficultyView} view
 */
export function escalation(view) {
  if (!view.escalation) {
    return null;
  }
  const { text, letter, at } = view.escalation;
  return el(
    'section.as-block',
    { 'data-anchor': 'escalation' },
    el('div.as-block-head', {}, el('h4', {}, t('case.escalation')), el('span.as-muted', {}, letter ?? '')),
    el('div.as-text', {}, paragraphs(text)),
    el('p', {}, t('paper.title'), ': ', paperLinks(`difficulties/${view.key}/escalation`))
  );
}

/** The opinion that is awaited, if any. */
export function awaited({ opinions: asked }) {
  return asked.findLast(({ givenAt, stoppedAt }) => !givenAt && !stoppedAt);
}

/**
 * Which agencies were asked, and what they said; null when none was.
 *
 * @param {Pick<import('../views').DifficultyView, 'opinions'>} view
 */
export function opinions(view) {
  return view.opinions.length
    ? block(
        'opinions',
        t('case.opinions', { count: view.opinions.length }),
        view.opinions.map((one) =>
          el(
            'article.as-said',
            {},
            el(
              'div.as-said-head',
              {},
              el('strong', {}, one.agencyName),
              one.givenAt
                ? el('span.as-muted', {}, formatInstant(one.givenAt))
                : el('span.as-chip', {}, one.stoppedAt ? t('case.opinion-stopped') : t('case.opinion-awaited', { day: formatDay(one.due) }))
            ),
            el('p.as-muted', {}, t('case.asked', { question: one.question })),
            one.opinion ? el('div.as-text', {}, paragraphs(one.opinion)) : null
          )
        )
      )
    : null;
}

/**
 * What each directed agency has done; null when none was directed.
 *
 * @param {Pick<import('../views').DifficultyView, 'measures'>} view
 */
export function measures(view) {
  return view.measures.length
    ? block(
        'measures',
        t('case.measures', { count: view.measures.length }),
        view.measures.map((one) =>
          el(
            'article.as-said',
            {},
            el(
              'div.as-said-head',
              {},
              el('strong', {}, one.agencyName),
              el('span.as-muted', {}, t(one.lead ? 'case.leads' : 'case.cooperates')),
              one.reportedAt
                ? el('span.as-chip.as-state-accepted', {}, t('case.carried-out', { day: formatDay(one.finishedOn) }))
                : el('span.as-chip', {}, one.withdrawnAt ? t('case.carry-out-withdrawn') : t('case.carrying-out', { day: formatDay(one.due) }))
            ),
            one.done ? el('div.as-text', {}, paragraphs(one.done)) : null
          )
        )
      )
    : null;
}

/**
 * The cases that share this one's answer, or the one whose answer this shares; null when neither.
 *
 * @param {import('../views').DifficultyView} view
 */
export function merged(view) {
  if (view.mergedInto) {
    const text = view.state === 'MERGED' ? 'case.merged-into' : 'case.merged-answered';
    return el('p.as-notice', { 'data-anchor': 'merged' }, t(text, { key: view.mergedInto.key }));
  }
  return view.merged.length
    ? block(
        'merged',
        t('case.merged', { count: view.merged.length }),
        el('p.as-hint', {}, t('case.merged-hint')),
        el(
          'ul.as-plain',
          {},
          view.merged.map(({ key, raiserName, subject }) => el('li', {}, el('strong', {}, key), ` – ${raiserName}: ${subject}`))
        )
      )
    : null;
}

/** Where letters lie: the step that issues one shows its file with its particulars. */
const LETTERS = ['ESCALATION', 'DIRECTION'];

/** Files beside the case. The server says which of them this person may take out; the others are to read. */
function files(form, view, path) {
  const own = view.files.filter(({ place, removable }) => removable && !LETTERS.includes(place));
  const others = view.files.filter(({ removable }) => !removable);
  const editable = Boolean(view.may?.attach);
  if (!editable && !view.files.length) {
    return null;
  }
  return block(
    'files',
    t('part.files'),
    others.length
      ? el(
          'ul.as-files',
          {},
          others.map((file) =>
            el(
              'li',
              {},
              el('a.as-file-name', { href: address(`${path}/attachments/${file.id}`), download: file.name }, file.name),
              el('span.as-muted', {}, `${file.placeName}, ${formatBytes(file.size)}`),
              file.purpose === 'SIGNED' ? signatureCheck(path, file) : null
            )
          )
        )
      : null,
    editable || own.length ? attachments(form, { path, files: own, purpose: 'SUPPORTING', editable }).element : null
  );
}

/** Everything that happened, the newest first, folded. */
export function history(view) {
  return el(
    'details.as-block',
    { 'data-anchor': 'history' },
    el('summary', {}, t('case.history', { count: view.history.length })),
    el(
      'ol.as-history',
      { reversed: true },
      [...view.history]
        .reverse()
        .map((step) =>
          el(
            'li',
            {},
            el('strong', {}, step.kindName),
            el('span.as-muted', {}, ` – ${said(step)}`),
            step.letter ? el('p.as-muted', {}, step.letter) : null,
            step.text ? el('div', {}, paragraphs(step.text)) : null
          )
        )
    )
  );
}

/** Who did a step, for which body, and when. */
function said({ actorName, body, at }) {
  return [actorName, body, formatInstant(at)].filter(Boolean).join(', ');
}
