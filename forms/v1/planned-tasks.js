/*
 * The tasks of the agency's plan in a report: how each stands, to be marked or to be read.
 */
import { el, fill, growing, nextId, paragraphs } from './dom.js';
import { formatDay } from './dates.js';
import { change, said } from './diff.js';
import { limited } from './limits.js';
import { conflict } from './narrative.js';
import { t } from './texts.js';

const STATES = ['UNMARKED', 'ON_TRACK', 'DONE', 'DELAYED'];

/** @returns {{element: HTMLElement, show: () => void}|null} null where the report has none */
export function plannedTasks(draft, { editable, beside, tools, differences }) {
  if (!draft.view.tasks.length) {
    return null;
  }
  const list = el('div.as-planned');
  const lines = new Map();

  function line(task) {
    const anchor = `task:${task.id}`;
    const below = el('div.as-below');
    const late = el('span.as-chip.as-late', {}, t('tasks.overdue'));
    const mark = editable ? marking(draft, anchor) : reading(draft, anchor, () => now(task.id));
    const element = el(
      'section.as-planned-task',
      { 'data-anchor': anchor },
      el(
        'div.as-section-head',
        {},
        el('h6', {}, el('span.as-code', {}, task.id), ` ${task.areaName} `, late),
        el('span.as-section-tools', {}, tools(anchor, t('anchor.task', { id: task.id })))
      ),
      paragraphs(task.deliverable),
      el(
        'p.as-muted',
        {},
        t('tasks.facts', { unit: task.unit, due: formatDay(task.due) }),
        task.previousPercent === null ? null : ` ${t('tasks.previous', { percent: task.previousPercent })}`
      ),
      mark.element,
      el('p.as-field-error', { role: 'alert', hidden: true }),
      below
    );
    const show = () => {
      late.hidden = !now(task.id)?.overdue;
      mark.show();
      const { problem } = draft.fields.get(anchor);
      const difference = differences.get(anchor);
      fill(
        below,
        problem ? el('p.as-problem', {}, problem) : null,
        conflict(draft, anchor, (value) => told(value)),
        difference ? el('p.as-was-text', {}, change(said(anchor, difference.before), said(anchor, difference.after))) : null,
        beside(anchor)
      );
    };
    return { element, show };
  }

  const now = (id) => draft.view.tasks.find((task) => task.id === id);

  function show() {
    const here = draft.view.tasks.map(({ id }) => id);
    [...lines.keys()].filter((id) => !here.includes(id)).forEach((id) => {
      lines.get(id).element.remove();
      lines.delete(id);
    });
    draft.view.tasks.forEach((task) => {
      if (!lines.has(task.id)) {
        lines.set(task.id, line(task));
        list.append(lines.get(task.id).element);
      }
      lines.get(task.id).show();
    });
  }

  const of = (event) => lines.get(event.detail.anchor?.slice(5));
  draft.addEventListener('adopted', (event) => of(event)?.show());
  draft.addEventListener('marked', (event) => of(event)?.show());
  show();
  return { element: list, show };
}

function reading(draft, anchor, task) {
  const element = el('p');
  return {
    element,
    show: () => fill(element, el('strong', {}, task()?.stateLabel ?? ''), told({ ...draft.value(anchor), state: null })),
  };
}

function marking(draft, anchor) {
  const set = (part) => {
    const next = { ...draft.value(anchor), ...part };
    if (next.typedPercent === undefined) {
      delete next.typedPercent;
    }
    draft.set(anchor, next);
  };
  const state = el('select.as-input', {}, STATES.map((value) => el('option', { value }, t(`tasks.state.${value}`))));
  const percent = el('input.as-input.as-figure', { type: 'text', inputmode: 'numeric', autocomplete: 'off' });
  const reason = limited(growing(el('textarea.as-input', { rows: 2 })), 2000);
  state.addEventListener('input', () => {
    const value = draft.value(anchor);
    const done = state.value === 'DONE';
    const left = value.state === 'DONE' && value.percent === 100;
    set({
      state: state.value,
      percent: done ? 100 : state.value === 'UNMARKED' || left ? null : value.percent,
      reason: state.value === 'DELAYED' ? value.reason : '',
      typedPercent: undefined,
    });
    show();
  });
  percent.addEventListener('input', () => {
    const text = percent.value.replace(/[\s%]/g, '');
    const whole = /^\d{1,3}$/.test(text) && Number(text) <= 100;
    set(text === '' ? { percent: null, typedPercent: undefined } : whole ? { percent: Number(text), typedPercent: undefined } : { typedPercent: percent.value });
  });
  reason.addEventListener('input', () => set({ reason: reason.value }));
  const field = (label, control) => {
    control.id = nextId('task');
    return el('div.as-field', {}, el('label', { for: control.id }, label), control);
  };
  const percentField = field(t('tasks.percent'), percent);
  const reasonField = field(t('tasks.reason'), reason);
  function show() {
    const value = draft.value(anchor);
    state.value = value.state;
    if (document.activeElement !== percent) {
      percent.value = value.typedPercent ?? (value.percent ?? '');
    }
    if (document.activeElement !== reason && reason.value !== value.reason) {
      reason.value = value.reason;
    }
    percent.disabled = value.state === 'DONE';
    percentField.hidden = value.state === 'UNMARKED';
    reasonField.hidden = value.state !== 'DELAYED';
  }
  return { element: el('div.as-fields', {}, field(t('tasks.state'), state), percentField, reasonField), show };
}

function told({ state, percent, reason }) {
  return [state ? t(`tasks.state.${state}`) : '', percent === null ? '' : ` ${percent}%`, reason ? ` – ${reason}` : ''].join('');
}
