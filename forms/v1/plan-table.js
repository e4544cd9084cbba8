/*
 * The tasks of a plan to be typed: a card for each, added and removed one by one, saved by themselves.
 */
import { post, remove } from './api.js';
import { button, el, fill, growing, nextId } from './dom.js';
import { dateInput } from './fields.js';
import { formatDay } from './dates.js';
import { limited } from './limits.js';
import { conflict } from './narrative.js';
import { formatNumber, parseNumber } from './numbers.js';
import { t } from './texts.js';

/** @returns {{element: HTMLElement}} */
export function planTable(form, draft, { editable }) {
  const list = el('div');
  const error = el('p.as-field-error', { role: 'alert', hidden: true });
  const element = el(
    'section.as-block',
    { 'data-anchor': 'tasks' },
    el('div.as-block-head', {}, el('h4', {}, t('plan.tasks'))),
    el('p.as-hint', {}, t('plan.tasks-hint')),
    list,
    error,
    editable ? button(t('plan.add'), () => form.doing(append), { kind: 'small' }) : null
  );
  const cards = new Map();

  async function append() {
    await draft.flush();
    draft.saves += 1;
    draft.take(await post(`${draft.path}/draft/tasks`));
    list.lastElementChild?.querySelector('select')?.focus();
  }

  async function drop(number) {
    const anchor = `task:${number}`;
    await draft.flush();
    draft.saves += 1;
    draft.take(await remove(`${draft.path}/draft/tasks/${number}?version=${draft.fields.get(anchor).version}`));
  }

  function card(task) {
    const anchor = `task:${task.number}`;
    const value = () => draft.value(anchor);
    const below = el('div.as-below');
    const field = (label, control, required = true) => {
      const target = control.matches('input, select, textarea') ? control : control.querySelector('input');
      target.id = nextId('plan');
      return el(
        'div.as-field',
        {},
        el('label', { for: target.id }, label, required ? el('span.as-required', { 'aria-hidden': 'true' }, ' *') : null),
        control
      );
    };
    const area = el(
      'select.as-input',
      {},
      el('option', { value: '' }, t('difficulty.choose-area')),
      draft.view.areas.map(({ code, name }) => el('option', { value: code }, name))
    );
    area.addEventListener('input', () => draft.change(task.number, { area: area.value }));
    const deliverable = limited(growing(el('textarea.as-input', { rows: 2 })), 2000);
    deliverable.addEventListener('input', () => draft.change(task.number, { deliverable: deliverable.value }));
    const unit = limited(el('input.as-input', { type: 'text', autocomplete: 'off' }), 300);
    unit.addEventListener('input', () => draft.change(task.number, { unit: unit.value }));
    const due = dateInput(`due-${task.number}`, (iso) => iso !== value().due && draft.change(task.number, { due: iso }));
    const budget = el('input.as-input.as-figure', { type: 'text', inputmode: 'decimal', autocomplete: 'off' });
    budget.addEventListener('input', () => {
      const number = parseNumber(budget.value);
      draft.change(task.number, number === undefined ? { typed: budget.value } : { budget: number, typed: undefined });
    });
    const chosen = el('summary');
    const boxes = draft.view.indicators.map(({ code, name }) => {
      const box = el('input', { type: 'checkbox', value: code });
      box.addEventListener('change', () => {
        const now = boxes.filter(({ input }) => input.checked).map(({ input }) => input.value);
        draft.change(task.number, { indicators: now.sort() });
        tell();
      });
      return { input: box, line: el('label.as-choice', {}, box, el('span', {}, el('span.as-code', {}, code), ` ${name}`)) };
    });
    const tell = () => {
      const codes = value().indicators;
      fill(chosen, codes.length ? t('plan.indicators', { codes: codes.join(', ') }) : t('plan.indicators-none'));
    };
    const change = task.change === 'NEW' ? t('plan.task-new') : task.change === 'CHANGED' ? t('plan.task-changed') : '';
    const chip = el('span.as-chip', { hidden: change === '' }, change);
    const element = el(
      'fieldset.as-difficulty.as-plan-task',
      { 'data-anchor': anchor, disabled: !editable },
      el('legend', {}, t('plan.task-number', { id: task.id }), ' ', chip),
      editable
        ? button(t('plan.remove'), () => form.doing(() => drop(task.number)), {
            kind: 'link',
            'aria-label': t('plan.remove-number', { id: task.id }),
          })
        : null,
      field(t('plan.column-area'), area),
      field(t('plan.column-task'), deliverable),
      el(
        'div.as-fields',
        {},
        field(t('plan.column-unit'), unit),
        field(t('plan.column-due'), due.element),
        field(t('plan.column-budget'), budget)
      ),
      el('details', {}, chosen, boxes.length ? boxes.map(({ line }) => line) : el('p.as-muted', {}, t('plan.indicators-nobody'))),
      el('p.as-field-error', { role: 'alert', hidden: true }),
      below
    );
    const show = () => {
      const now = value();
      const held = element.contains(document.activeElement) ? document.activeElement : null;
      area.value = now.area;
      write(deliverable, now.deliverable, held);
      write(unit, now.unit, held);
      if (!due.element.contains(held)) {
        due.show(now.due ?? '');
      }
      write(budget, now.typed ?? formatNumber(now.budget), held);
      boxes.forEach(({ input }) => {
        input.checked = now.indicators.includes(input.value);
      });
      tell();
      marks();
    };
    const marks = () => {
      const { problem } = draft.fields.get(anchor);
      fill(below, problem ? el('p.as-problem', {}, problem) : null, conflict(draft, anchor, told));
    };
    const mark = (kind) => {
      const text = kind === 'NEW' ? t('plan.task-new') : kind === 'CHANGED' ? t('plan.task-changed') : '';
      chip.hidden = text === '';
      fill(chip, text);
    };
    show();
    return { element, show, marks, mark };
  }

  function show() {
    const { tasks } = draft.view;
    const here = new Set(tasks.map(({ number }) => number));
    [...cards.keys()].filter((number) => !here.has(number)).forEach((number) => {
      cards.get(number).element.remove();
      cards.delete(number);
    });
    for (const task of tasks) {
      if (!cards.has(task.number)) {
        cards.set(task.number, card(task));
        list.append(cards.get(task.number).element);
      }
      cards.get(task.number).mark(task.change);
    }
  }

  const of = (event) => cards.get(Number(event.detail.anchor?.slice(5)));
  draft.addEventListener('adopted', (event) => of(event)?.show());
  draft.addEventListener('marked', (event) => of(event)?.marks());
  draft.addEventListener('view', show);
  show();
  return { element };
}

/** A field somebody is typing into is left alone; the same words are not written again. */
function write(control, text, held) {
  if (control !== held && control.value !== text) {
    control.value = text;
    control.grow?.();
  }
}

function told(task) {
  return task ? [task.area, task.deliverable, task.unit, formatDay(task.due), formatNumber(task.budget)].filter(Boolean).join(' – ') : '';
}
