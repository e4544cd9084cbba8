/*
 * A plan as its forms show it: its head, why it came back, its tasks to read, its files.
 */
import { address, get } from './api.js';
import { attachments } from './attachments.js';
import { el, fill, paragraphs } from './dom.js';
import { formatDay, formatInstant } from './dates.js';
import { openForm } from './form.js';
import { formatNumber, plain } from './numbers.js';
import { SharedFields } from './shared-fields.js';
import { paperLinks } from './paper.js';
import { signedFiles } from './signed-file.js';
import { t } from './texts.js';

/**
 * The draft of a plan as it is worked on here. Its fields by anchor: task:3.
 *
 * @extends {SharedFields<import('../views').PlanView>}
 */
export class PlanDraft extends SharedFields {
  constructor(view) {
    super(`plan:${view.key}:${view.version}`, `plans/${view.slug}`, view);
  }

  change(number, part) {
    const anchor = `task:${number}`;
    const next = { ...this.value(anchor), ...part };
    if (next.typed === undefined) {
      delete next.typed;
    }
    this.set(anchor, next);
  }

  problemOf(value) {
    return value?.typed === undefined ? null : t('plan.no-number', { text: value.typed });
  }

  theirs(anchor, theirs) {
    return theirs ? taskOf(theirs) : null;
  }

  same(one, other) {
    return super.same(trimmed(one), trimmed(other));
  }

  async sendFields(anchors, sent, options) {
    const tasks = anchors.map((anchor) => ({
      ...sent.get(anchor),
      number: Number(anchor.slice(5)),
      version: this.fields.get(anchor).version,
    }));
    await this.sendVersioned('draft', { tasks }, sent, options);
  }

  read(view) {
    return new Map(view.tasks.map((task) => [`task:${task.number}`, { saved: taskOf(task), version: task.version }]));
  }
}

function taskOf({ area, deliverable, unit, due, budget, indicators }) {
  return { area, deliverable, unit, due: due ?? null, budget: plain(budget), indicators: [...indicators].sort() };
}

/** As the server keeps it: surrounding blanks are no change. */
function trimmed(value) {
  return value ? { ...value, deliverable: value.deliverable.trim(), unit: value.unit.trim() } : value;
}

/** Opens a form on the plan of its task. */
export function openPlan(camForm, $scope, build) {
  return openForm(camForm, $scope, async (form) => {
    const slug = form.task.businessKey.replaceAll('/', '-');
    await build(form, await get(`plans/${slug}`));
  });
}

/** @returns {{element: HTMLElement, show: (a: Object) => void}} */
export function planHeader(view) {
  const element = el('header.as-head');
  const show = (plan) =>
    fill(
      element,
      el(
        'div.as-head-title',
        {},
        el('h3', {}, plan.agencyName),
        el('p', {}, t(plan.registeredVersion && plan.version !== plan.registeredVersion ? 'plan.head-amendment' : 'plan.head', { title: plan.title, version: plan.version }))
      ),
      el(
        'div.as-head-state',
        {},
        el(`span.as-chip.as-state-${plan.state.toLowerCase().replace('_', '-')}`, {}, plan.stateLabel),
        plan.overdue ? el('span.as-chip.as-late', {}, t(plan.state === 'UNDER_REVIEW' ? 'plan.overdue-review' : 'head.overdue')) : null
      ),
      el(
        'dl.as-facts',
        {},
        el('dt', {}, t('plan.deadline')),
        el('dd', {}, plan.explanation),
        plan.reason ? [el('dt', {}, t('plan.amendment-reason')), el('dd', {}, paragraphs(plan.reason))] : null,
        el('dt', {}, t('plan.sum')),
        el('dd', {}, t('plan.sum-facts', { count: plan.tasks.length, budget: formatNumber(plan.budget) })),
        el('dt', {}, t('paper.title')),
        el('dd', {}, paperLinks(`plans/${plan.slug}`))
      )
    );
  show(view);
  return { element, show };
}

/** Why the version came back; null when it did not. */
export function planReturned(view) {
  return view.notes.length
    ? el(
        'section.as-notice.as-warning',
        { 'data-anchor': 'returned' },
        view.notes.map((note) => [
          el(
            'p',
            {},
            el('strong', {}, t(note.kind === 'COMPLETION_ASKED' ? 'plan.completion-asked' : 'returned.RETURNED_BY_LEADER')),
            el('span.as-muted', {}, ` ${note.actor}, ${formatInstant(note.at)}`)
          ),
          paragraphs(note.content),
        ])
      )
    : null;
}

/** The tasks to read, each with what the amendment does to it. */
export function planTasks(view) {
  const row = (task, chip) =>
    el(
      'tr',
      { 'data-anchor': `task:${task.number}` },
      el('td', {}, el('span.as-code', {}, task.id), chip ? el('span.as-chip', {}, chip) : null),
      el('td', {}, el('strong', {}, task.areaName), paragraphs(task.deliverable)),
      el('td', {}, task.unit),
      el('td', {}, formatDay(task.due)),
      el('td.as-number', {}, formatNumber(task.budget)),
      el('td', {}, task.indicators.join(', '))
    );
  const change = ({ change: kind }) => (kind === 'NEW' ? t('plan.task-new') : kind === 'CHANGED' ? t('plan.task-changed') : null);
  return el(
    'section.as-block',
    { 'data-anchor': 'tasks' },
    el('div.as-block-head', {}, el('h4', {}, t('plan.tasks'))),
    el(
      'div.as-scroll',
      {},
      el(
        'table.as-table.as-plan',
        {},
        el(
          'thead',
          {},
          el(
            'tr',
            {},
            el('th.as-plan-code', {}, t('plan.column-code')),
            el('th', {}, t('plan.column-task')),
            el('th.as-plan-unit', {}, t('plan.column-unit')),
            el('th.as-plan-due', {}, t('plan.column-due')),
            el('th.as-plan-budget.as-number', {}, t('plan.column-budget')),
            el('th.as-plan-indicators', {}, t('plan.column-indicators'))
          )
        ),
        el(
          'tbody',
          {},
          view.tasks.map((task) => row(task, change(task))),
          view.removed.map((task) => row(task, t('plan.task-removed')))
        )
      )
    ),
    view.tasks.length ? null : el('p.as-muted', {}, t('plan.none'))
  );
}

/** The files beside the plan. @returns {{element: HTMLElement, show: (a: Object[], b: boolean) => void}} */
export function planFiles(form, view, editable, onChange) {
  const files = attachments(form, { path: `plans/${view.slug}`, files: view.attachments, purpose: 'SUPPORTING', editable }, onChange);
  const signed = editable || view.letter ? null : signedFiles(`plans/${view.slug}`, view.attachments);
  return {
    show: files.show,
    element: el(
      'div',
      {},
      el(
        'section.as-block',
        { 'data-anchor': 'files' },
        el('div.as-block-head', {}, el('h4', {}, t('part.files'))),
        files.element
      ),
      signed
    ),
  };
}

/** The version in force, on its page. */
export function planLink(view) {
  return el(
    'p',
    {},
    el('a', { href: address(`../ke-hoach/${view.slug}`), target: '_blank', rel: 'noopener' }, t('plan.open-page'))
  );
}
