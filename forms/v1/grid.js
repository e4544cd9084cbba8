/*
 * The figures, area by area. Moves under the keyboard like a sheet; ratios are computed as the figures beside them are
 * typed.
 */
import { acrossAll, button, el, fill } from './dom.js';
import { formatDay } from './dates.js';
import { ComputedRow } from './grid-computed.js';
import { Pasting } from './grid-paste.js';
import { ReadRow } from './grid-reading.js';
import { columnsOf } from './grid-row.js';
import { TypedRow } from './grid-typing.js';
import { compute } from './ratios.js';
import { t } from './texts.js';

/** @typedef {import('./draft.js').Draft} Draft */
/** @typedef {import('./form.js').Form} Form */

const PERIODS = 4;

/**
 * @param {Form} form
 * @param {Draft} draft
 * @param {{editable: boolean, beside?: (anchor: string) => *, tools?: (anchor: string, name: string) => *,
 *   differences?: Map<string, {before: string, after: string}>}} options
 * @returns {Grid}
 */
export function figures(form, draft, options) {
  return new Grid(form, draft, options);
}

export class Grid {
  constructor(form, draft, { editable, beside = (anchor) => null, tools = (anchor, name) => null, differences = new Map() }) {
    this.form = form;
    this.draft = draft;
    this.editable = editable;
    this.beside = beside;
    this.tools = tools;
    this.differences = differences;
    this.periods = periodsOf(draft.view);
    this.columns = columnsOf(draft.view);
    this.indicators = new Map(draft.view.indicators.map((indicator) => [indicator.code, indicator]));
    this.computed = new Map([...this.indicators].filter(([, indicator]) => indicator.computed));
    this.rows = new Map();
    this.told = cellsOf(draft.view);
    this.build();
    draft.addEventListener('adopted', ({ detail }) => this.on(detail.anchor, (row) => row.show(true)));
    draft.addEventListener('marked', ({ detail }) => this.on(detail.anchor, (row) => row.show(false)));
    draft.addEventListener('typed', () => this.ratiosSoon());
    draft.addEventListener('view', () => this.show());
  }

  on(anchor, callback) {
    const row = anchor.startsWith('cell:') ? this.rows.get(anchor.slice(5)) : null;
    if (row) {
      callback(row);
      this.ratiosSoon();
    }
  }

  build() {
    const { view } = this.draft;
    const earlier = this.periods.length;
    const head = el(
      'tr',
      {},
      el('th.as-name', { scope: 'col' }, t('grid.indicator')),
      this.periods.map(({ label }, index) => el('th.as-number.as-earlier', { scope: 'col', 'data-back': index }, label)),
      this.columns.map((column) => el('th.as-number', { scope: 'col' }, this.heading(column))),
      this.editable ? el('th.as-state', { scope: 'col' }, t('grid.state')) : null,
      this.editable ? el('th', { scope: 'col' }, el('span.as-only-read', {}, t('grid.note'))) : el('th.as-number', { scope: 'col' }, t('grid.change'))
    );
    const bodies = view.areas.map((area) => {
      const indicators = view.indicators.filter((indicator) => indicator.area === area.code);
      return indicators.length
        ? el(
            'tbody',
            {},
            el('tr.as-area', {}, el('th', { scope: 'rowgroup', 'data-across': true }, area.name)),
            indicators.map((indicator) => {
              const row = new (this.kindOf(indicator))(this, indicator);
              this.rows.set(indicator.code, row);
              return row.elements;
            })
          )
        : null;
    });
    this.table = el(
      `table.as-grid${this.editable ? '.as-editable' : ''}`,
      { 'data-earlier': earlier, on: { keydown: (event) => this.key(event), paste: (event) => this.pasting.paste(event) } },
      el('caption.as-only-read', {}, t('grid.caption')),
      el('thead', {}, head),
      bodies
    );
    new ResizeObserver(() => acrossAll(this.table)).observe(this.table);
    this.note = el('div', { 'aria-live': 'polite' });
    this.pasting = new Pasting(this);
    this.element = el('div.as-grid-box', {}, this.note, this.pasting.element, this.table);
    this.ratios();
  }

  /** What a column says, above it and, where a row is a card, before each of its cells. */
  heading(column) {
    const { cutOff } = this.draft.view;
    return column === 'actual' && cutOff ? t('grid.actual-until', { day: formatDay(cutOff) }) : t(`grid.${column}`);
  }

  kindOf({ computed }) {
    return computed ? ComputedRow : this.editable ? TypedRow : ReadRow;
  }

  /** Shows what the server has found since. */
  show() {
    this.told = cellsOf(this.draft.view);
    this.rows.forEach((row) => row.show(false));
    this.ratios();
  }

  /** Shows every field as the draft has it, also the one the cursor is in. */
  showAnew() {
    this.rows.forEach((row) => row.show(true));
    this.ratios();
  }

  // Computed figures

  ratiosSoon() {
    if (!this.ratiosDue) {
      this.ratiosDue = true;
      requestAnimationFrame(() => {
        this.ratiosDue = false;
        this.ratios();
      });
    }
  }

  ratios() {
    this.rows.forEach((row) => row.compute?.());
  }

  /** What a computed indicator says, from figures as they stand in the form. */
  computedValue(indicator, column) {
    return compute(indicator, (code) => this.figure(code, column), (code) => this.lastYear(code), this.computed);
  }

  figure(code, column) {
    const cell = this.draft.cell(code);
    return cell && cell.state === 'VALUE' && !cell.typed && cell[column] !== null ? Number(cell[column]) : null;
  }

  /** What stands on screen in a computed line. */
  shownFigure(code, column) {
    return this.rows.get(code)?.values?.[column].textContent ?? '';
  }

  lastYear(code) {
    const now = this.draft.view.period;
    const then = `${Number(now.slice(0, 4)) - 1}${now.slice(4)}`;
    const value = this.indicators.get(code)?.earlier.find(({ period, apart }) => period === then && !apart)?.actual;
    return value === null || value === undefined ? null : Number(value);
  }

  // Moving and pasting

  /** @returns {HTMLInputElement[]} */
  inputs(column) {
    /** @type {NodeListOf<HTMLInputElement>} */
    const found = this.table.querySelectorAll(`input[data-column="${column}"]:enabled`);
    return [...found];
  }

  key(event) {
    const input = event.target.closest('input[data-column]');
    if (input && (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && !event.shiftKey) {
      this.pasting.takeBack(event);
      return;
    }
    if (!input || event.altKey || event.ctrlKey || event.metaKey || event.isComposing) {
      return;
    }
    const whole = input.selectionStart === 0 && input.selectionEnd === input.value.length;
    const atStart = whole || (input.selectionStart === 0 && input.selectionEnd === 0);
    const atEnd = whole || input.selectionStart === input.value.length;
    const step = {
      ArrowDown: [1, 0],
      ArrowUp: [-1, 0],
      Enter: [event.shiftKey ? -1 : 1, 0],
      ArrowLeft: atStart ? [0, -1] : null,
      ArrowRight: atEnd ? [0, 1] : null,
    }[event.key];
    if (event.key === 'Escape') {
      this.rows.get(input.dataset.code).undo(input.dataset.column);
      return;
    }
    if (!step) {
      return;
    }
    event.preventDefault();
    const [down, right] = step;
    const target = right ? this.sideways(input, right) : this.inputs(input.dataset.column)[this.place(input) + down];
    if (target) {
      target.focus();
      target.select();
    }
  }

  place(input) {
    return this.inputs(input.dataset.column).indexOf(input);
  }

  /** @returns {?HTMLInputElement} */
  sideways(input, step) {
    const column = this.columns[this.columns.indexOf(input.dataset.column) + step];
    return column && this.table.querySelector(`input[data-column="${column}"][data-code="${input.dataset.code}"]:enabled`);
  }

  tell(text, undo) {
    const note = el('p.as-notice.as-good.as-slim', {}, text, ' ');
    note.append(
      button(
        t('action.undo'),
        () => {
          undo();
          note.remove();
        },
        { kind: 'link' }
      ),
      button('×', () => note.remove(), { kind: 'dismiss', 'aria-label': t('message.close') })
    );
    fill(this.note, note);
  }

  quiet() {
    fill(this.note);
  }
}

function cellsOf(view) {
  return new Map(view.indicators.map(({ code, cell }) => [code, cell]));
}

/** The earlier periods of the whole report, newest first: the same part of other years. */
export function periodsOf(view) {
  const periods = new Map();
  view.indicators.forEach(({ earlier }) => earlier.forEach(({ period, label }) => periods.set(period, label)));
  return [...periods]
    .map(([period, label]) => ({ period, label }))
    .sort((one, other) => (one.period < other.period ? 1 : -1))
    .slice(0, PERIODS);
}
