/*
 * The figures, area by area. Moves under the keyboard and takes a block from Excel like a sheet; ratios are computed as
 * the figures beside them are typed.
 */
import { acrossAll, button, el, fill, invalid, nextId } from './dom.js';
import { formatComputed, formatNumber, parseNumber, plain } from './numbers.js';
import { formatDay } from './dates.js';
import { icon } from './fields.js';
import { conflict } from './narrative.js';
import { isBlock, parseBlock, spread, surplus } from './paste.js';
import { compute } from './ratios.js';
import { said } from './diff.js';
import { t } from './texts.js';

const COLUMNS = ['actual', 'estimate'];
const PERIODS = 4;

/**
 * @param {Form} form
 * @param {Draft} draft
 * @param {{editable: boolean, beside?: function(string): Node|Array|null, tools?: function(string, string): Node|null,
 *   differences?: Map<string, {before: string, after: string}>}} options
 * @returns {{element: HTMLElement, show: function(Object)}}
 */
export function figures(form, draft, options) {
  return new Grid(form, draft, options);
}

class Grid {
  constructor(form, draft, { editable, beside = () => null, tools = () => null, differences = new Map() }) {
    this.form = form;
    this.draft = draft;
    this.editable = editable;
    this.beside = beside;
    this.tools = tools;
    this.differences = differences;
    this.periods = periodsOf(draft.view);
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
      el('th.as-number', { scope: 'col' }, view.cutOff ? t('grid.actual-until', { day: formatDay(view.cutOff) }) : t('grid.actual')),
      el('th.as-number', { scope: 'col' }, t('grid.estimate')),
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
              const row = indicator.computed ? new ComputedRow(this, indicator) : new TypedRow(this, indicator);
              this.rows.set(indicator.code, row);
              return row.elements;
            })
          )
        : null;
    });
    this.table = el(
      `table.as-grid${this.editable ? '.as-editable' : ''}`,
      { 'data-earlier': earlier, on: { keydown: (event) => this.key(event), paste: (event) => this.paste(event) } },
      el('caption.as-only-read', {}, t('grid.caption')),
      el('thead', {}, head),
      bodies
    );
    new ResizeObserver(() => acrossAll(this.table)).observe(this.table);
    this.note = el('div', { 'aria-live': 'polite' });
    this.element = el('div.as-grid-box', {}, this.note, this.table);
    this.ratios();
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

  lastYear(code) {
    const year = String(Number(this.draft.view.period.slice(0, 4)) - 1);
    const value = this.indicators.get(code)?.earlier.find(({ period, comparable }) => period === year && comparable)?.actual;
    return value === null || value === undefined ? null : Number(value);
  }

  // Moving and pasting

  inputs(column) {
    return [...this.table.querySelectorAll(`input[data-column="${column}"]:enabled`)];
  }

  key(event) {
    const input = event.target.closest('input[data-column]');
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

  sideways(input, step) {
    const column = COLUMNS[COLUMNS.indexOf(input.dataset.column) + step];
    return column && this.table.querySelector(`input[data-column="${column}"][data-code="${input.dataset.code}"]:enabled`);
  }

  paste(event) {
    const input = event.target.closest('input[data-column]');
    const rows = input ? parseBlock(event.clipboardData.getData('text/plain')) : [];
    if (!isBlock(rows)) {
      return;
    }
    event.preventDefault();
    const targets = [...this.rows.values()].filter((row) => row instanceof TypedRow).map(({ indicator }) => ({
      code: indicator.code,
      whole: indicator.type === 'COUNT',
    }));
    const { code, column } = input.dataset;
    const start = { code, column };
    this.fillIn(spread(rows, targets, start), surplus(rows, targets, start));
  }

  /** Writes a pasted block; says what was understood and what found no place, and offers to take it back. */
  fillIn(cells, left) {
    const before = new Map(cells.map(({ code }) => [code, this.draft.cell(code)]));
    for (const { code, column, text, value } of cells) {
      this.rows.get(code).enter(column, value === undefined ? text : (value ?? ''), value);
    }
    const wrong = cells.filter(({ value }) => value === undefined);
    this.showAnew();
    this.tell(
      [
        t('grid.pasted', { count: cells.length - wrong.length }),
        wrong.length ? ` ${t('grid.paste-wrong', { count: wrong.length, codes: wrong.map(({ code }) => code).join(', ') })}` : '',
        left ? ` ${t('grid.paste-left', { count: left })}` : '',
      ].join(''),
      () => {
        before.forEach((cell, code) => this.draft.set(`cell:${code}`, cell));
        this.showAnew();
      }
    );
    this.draft.flush();
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
}

/** What the rows of typed and of computed indicators have in common. */
class Row {
  constructor(grid, indicator) {
    this.grid = grid;
    this.indicator = indicator;
    this.anchor = `cell:${indicator.code}`;
    this.nameId = nextId('indicator');
    this.below = el('td', { 'data-across': true });
    this.under = el('tr.as-under', {}, this.below);
  }

  nameCell() {
    const { code, name, unit, target, note, computed, partOf, standard } = this.indicator;
    return el(
      'th.as-name',
      { scope: 'row' },
      el('span.as-code', {}, code),
      el('span', { id: this.nameId }, name),
      el('span.as-unit', {}, ` (${unit})`),
      computed ? el('span.as-tag', {}, t('grid.computed')) : null,
      target ? el('span.as-target', {}, targetText(target, unit)) : null,
      standard ? el('span.as-target', {}, t('grid.standard', { standard })) : null,
      this.history(),
      note || partOf
        ? el('span.as-help', { title: [note, partOf ? t('grid.part-of', { code: partOf }) : null].filter(Boolean).join(' – '), tabindex: '-1' }, 'ⓘ')
        : null
    );
  }

  /** Between what the figure lies usually, and what it cannot fall below. */
  history() {
    const { usual, halfYear, timeAxis } = this.indicator;
    const range = usual && t('grid.usual', { min: formatNumber(usual.min), max: formatNumber(usual.max) });
    const half = halfYear !== null && timeAxis === 'FLOW' && t('grid.half-year', { number: formatNumber(halfYear) });
    const said = [half, range].filter(Boolean).join(' – ');
    return said ? el('span.as-target.as-history', {}, said) : null;
  }

  earlierCells() {
    return this.grid.periods.map(({ period }, index) => {
      const value = this.indicator.earlier.find((one) => one.period === period);
      return el('td.as-number.as-earlier', { 'data-back': index }, this.earlierText(value, period));
    });
  }

  earlierText(value) {
    if (!value) {
      return '';
    }
    if (value.state === 'VALUE') {
      const number = formatNumber(value.actual);
      return value.comparable ? number : el('abbr', { title: t('grid.other-standard') }, `${number}*`);
    }
    return el('abbr', { title: t(`state.${value.state}`) }, t(`state.short.${value.state}`));
  }

  /** "Was" under a figure that changed since the last submission. */
  was(column) {
    const difference = this.grid.differences.get(`${this.anchor}:${column}`);
    return difference ? el('del.as-was', {}, said(difference.anchor, difference.before)) : null;
  }

  /** What was found here; the row has said already which indicator it is about. */
  findings() {
    const name = `${this.indicator.code} – ${this.indicator.name}: `;
    return this.grid.draft.view.findings
      .filter((finding) => finding.anchor === this.anchor)
      .map((finding) => {
        const rest = finding.sentence.split(name)[1];
        return rest ? { ...finding, sentence: rest[0].toUpperCase() + rest.slice(1) } : finding;
      });
  }

  showBelow(...content) {
    fill(this.below, ...content);
    this.under.hidden = !this.below.hasChildNodes();
    this.main.classList.toggle('as-open', !this.under.hidden);
  }
}

class TypedRow extends Row {
  constructor(grid, indicator) {
    super(grid, indicator);
    this.noteOpen = false;
    this.main = el(
      'tr',
      { 'data-anchor': this.anchor, 'data-code': indicator.code },
      this.nameCell(),
      this.earlierCells(),
      grid.editable ? this.editors() : this.readers()
    );
    this.elements = [this.main, this.under];
    this.show(true);
  }

  get cell() {
    return this.grid.draft.cell(this.indicator.code);
  }

  /** What was found in figures that have been changed since says nothing of those that stand here now. */
  findings() {
    const { cell } = this;
    const told = this.grid.told.get(this.indicator.code);
    const figures = cell.state === told.state && COLUMNS.every((column) => cell[column] === plain(told[column]));
    return figures && !cell.typed ? super.findings() : [];
  }

  // Typing

  editors() {
    this.inputs = Object.fromEntries(COLUMNS.map((column) => [column, this.numberInput(column)]));
    this.state = el(
      'select.as-input',
      { 'aria-label': t('grid.state-of', { code: this.indicator.code }), on: { change: () => this.changeState() } },
      ['VALUE', 'NOT_AVAILABLE', 'NOT_APPLICABLE'].map((state) => el('option', { value: state }, t(`state.choice.${state}`)))
    );
    this.noteButton = el(
      'button.as-button.as-icon',
      { type: 'button', 'aria-label': t('grid.note-of', { code: this.indicator.code }), title: t('grid.note'), on: { click: () => this.toggleNote() } },
      icon('M2 2h10v7H6l-3 3V9H2z')
    );
    this.reason = this.textInput('reason', 'grid.reason');
    this.note = this.textInput('note', 'grid.note-label');
    return [
      COLUMNS.map((column) => el('td.as-number', {}, this.inputs[column])),
      el('td.as-state', {}, this.state),
      el('td.as-tools', {}, this.noteButton, this.grid.tools(this.anchor, this.indicator.name)),
    ];
  }

  numberInput(column) {
    const optional = column === 'estimate' && this.indicator.timeAxis !== 'FLOW';
    const input = el('input.as-input.as-figure', {
      type: 'text',
      inputmode: 'decimal',
      autocomplete: 'off',
      maxlength: 40,
      'data-column': column,
      'data-code': this.indicator.code,
      'aria-labelledby': this.nameId,
      'aria-description': t(`grid.${column}`),
      placeholder: optional ? t('grid.optional') : null,
    });
    let entering = false;
    input.addEventListener('pointerdown', () => {
      entering = document.activeElement !== input;
    });
    // As in a sheet: what is typed into a cell just clicked replaces what stands there.
    input.addEventListener('click', () => entering && input.select());
    input.addEventListener('input', () => this.enter(column, input.value));
    input.addEventListener('focus', () => {
      this.before = this.cell;
      this.grid.draft.enter(this.anchor);
    });
    input.addEventListener('blur', () => {
      this.grid.draft.enter(null);
      this.showNumber(column, true);
      if (this.cell.typed) {
        this.show(false);
      }
    });
    return input;
  }

  textInput(name, label) {
    const input = el('input.as-input', { type: 'text', id: nextId(name), maxlength: 2000, autocomplete: 'off' });
    input.addEventListener('input', () => this.grid.draft.change(this.indicator.code, { [name]: input.value }));
    return { input, element: el('div.as-inline-field', {}, el('label', { for: input.id }, t(label)), input) };
  }

  /**
   * A figure was typed or pasted.
   *
   * @param {string|null|undefined} [value] when it was read already
   */
  enter(column, text, value = parseNumber(text, { whole: this.indicator.type === 'COUNT' })) {
    const { typed = {}, ...cell } = this.cell;
    const others = Object.fromEntries(Object.entries(typed).filter(([name]) => name !== column));
    const wrong = value === undefined;
    const state = cell.state === 'EMPTY' || wrong || value !== null ? 'VALUE' : cell.state;
    this.grid.draft.change(this.indicator.code, {
      state,
      [column]: wrong ? cell[column] : value,
      typed: wrong ? { ...others, [column]: text } : others,
    });
    this.markNumber(column);
  }

  /** Escape: as it was when the field was entered. */
  undo(column) {
    if (this.before) {
      this.grid.draft.set(this.anchor, this.before);
      this.show(true);
      this.inputs[column].select();
    }
  }

  changeState() {
    this.grid.draft.change(this.indicator.code, { state: this.state.value });
    this.show(true);
    if (wantsReason(this.state.value)) {
      this.reason.input.focus();
    }
  }

  toggleNote() {
    this.noteOpen = this.under.hidden || !this.noteOpen;
    this.show(false);
    if (this.noteOpen) {
      this.note.input.focus();
    }
  }

  showNumber(column, always) {
    const input = this.inputs[column];
    const cell = this.cell;
    if (always || document.activeElement !== input) {
      const text = cell.typed?.[column] ?? (cell.state === 'VALUE' ? formatNumber(cell[column]) : '');
      if (input.value !== text) {
        input.value = text;
      }
    }
    this.markNumber(column);
  }

  markNumber(column) {
    invalid(this.inputs[column], this.cell.typed?.[column] !== undefined && !this.typingIn(column));
    this.main.classList.toggle('as-empty', this.cell.state === 'EMPTY');
  }

  typingIn(column) {
    return document.activeElement === this.inputs[column] && document.hasFocus();
  }

  /** @param {boolean} always also what the person is just typing in */
  show(always) {
    if (!this.grid.editable) {
      this.showRead();
      return;
    }
    const { cell } = this;
    const field = this.grid.draft.fields.get(this.anchor);
    const number = cell.state === 'VALUE' || cell.state === 'EMPTY';
    COLUMNS.forEach((column) => {
      this.inputs[column].disabled = !number;
      this.showNumber(column, always);
    });
    this.state.value = number ? 'VALUE' : cell.state;
    for (const [name, { input }] of Object.entries({ reason: this.reason, note: this.note })) {
      if (always || document.activeElement !== input) {
        input.value = cell[name];
      }
    }
    this.noteButton.classList.toggle('as-filled', cell.note !== '');
    this.main.classList.toggle('as-empty', cell.state === 'EMPTY');
    const said = this.findings().filter((finding) => !(finding.blocking && cell.state === 'EMPTY'));
    this.main.classList.toggle('as-warned', said.length > 0);
    this.keepFocus(() =>
      this.showBelow(
        wantsReason(cell.state) ? this.reason.element : null,
        this.noteOpen || cell.note !== '' ? this.note.element : null,
        this.problems(field),
        conflict(this.grid.draft, this.anchor, told),
        said.map((finding) => el(`p.${finding.blocking ? 'as-problem' : 'as-finding'}`, {}, finding.sentence)),
        this.grid.beside(this.anchor)
      )
    );
  }

  problems(field) {
    if (this.cell.typed) {
      const key = this.indicator.type === 'COUNT' ? 'grid.no-whole' : 'grid.no-number';
      return Object.entries(this.cell.typed)
        .filter(([column]) => !this.typingIn(column))
        .map(([column, text]) => el('p.as-problem', {}, t(key, { text, column: t(`grid.${column}`) })));
    }
    return field.problem ? el('p.as-problem', {}, field.problem) : null;
  }

  /** Building the line under a row anew must not take the cursor out of it. */
  keepFocus(build) {
    const active = document.activeElement;
    const inside = this.below.contains(active);
    const { selectionStart, selectionEnd } = inside ? active : {};
    build();
    if (inside && this.below.contains(active) && document.activeElement !== active) {
      active.focus({ preventScroll: true });
      active.setSelectionRange?.(selectionStart, selectionEnd);
    }
  }

  // Reading

  readers() {
    this.read = Object.fromEntries(COLUMNS.map((column) => [column, el('td.as-number')]));
    this.change = el('td.as-number.as-tools');
    return [this.read.actual, this.read.estimate, this.change];
  }

  showRead() {
    const { cell } = this;
    for (const column of COLUMNS) {
      const value =
        cell.state === 'VALUE'
          ? formatNumber(cell[column])
          : column === 'actual'
            ? el('span.as-muted', {}, t(`state.${cell.state}`))
            : '';
      fill(this.read[column], this.was(column), value);
    }
    fill(this.change, this.distance(cell), this.grid.tools(this.anchor, this.indicator.name));
    const changed = COLUMNS.concat('state', 'reason', 'note').some((part) => this.grid.differences.has(`${this.anchor}:${part}`));
    this.main.classList.toggle('as-changed', changed);
    const findings = this.findings();
    this.main.classList.toggle('as-warned', findings.length > 0);
    this.showBelow(
      wantsReason(cell.state) && cell.reason ? el('p', {}, el('span.as-muted', {}, `${t('grid.reason')}: `), cell.reason) : null,
      cell.note ? el('p', {}, el('span.as-muted', {}, `${t('grid.note')}: `), cell.note) : null,
      findings.map((finding) => el(`p.${finding.blocking ? 'as-problem' : 'as-finding'}`, {}, finding.sentence)),
      this.grid.beside(this.anchor)
    );
  }

  /** How far from the last period. */
  distance(cell) {
    const last = this.indicator.earlier[0];
    const before = last?.comparable ? last.actual : null;
    if (cell.state !== 'VALUE' || cell.actual === null || !before || Number(before) === 0) {
      return '';
    }
    const percent = ((Number(cell.actual) - Number(before)) / Math.abs(Number(before))) * 100;
    const text = `${percent > 0 ? '+' : ''}${formatComputed(percent, 1)}%`;
    return el(`span${Math.abs(percent) > 50 ? '.as-far' : ''}`, {}, text);
  }
}

class ComputedRow extends Row {
  constructor(grid, indicator) {
    super(grid, indicator);
    this.values = Object.fromEntries(COLUMNS.map((column) => [column, el('td.as-number')]));
    this.main = el(
      'tr.as-computed',
      { 'data-anchor': this.anchor },
      this.nameCell(),
      this.earlierCells(),
      this.values.actual,
      this.values.estimate,
      grid.editable ? [el('td'), el('td')] : el('td.as-number.as-tools', {}, grid.tools(this.anchor, indicator.name))
    );
    this.elements = [this.main, this.under];
    this.show();
  }

  compute() {
    for (const column of COLUMNS) {
      const value = this.grid.computedValue(this.indicator, column);
      this.values[column].textContent = value === null ? '–' : formatComputed(value);
      this.values[column].classList.toggle('as-far', value > 100 && this.indicator.unit === '%');
    }
  }

  earlierText(value, period) {
    if (value) {
      return super.earlierText(value, period);
    }
    const figure = (code) => {
      const earlier = this.grid.indicators.get(code)?.earlier.find((one) => one.period === period);
      return earlier?.state === 'VALUE' && earlier.actual !== null ? Number(earlier.actual) : null;
    };
    return formatComputed(compute(this.indicator, figure, () => null, this.grid.computed) ?? NaN);
  }

  show() {
    const findings = this.findings();
    this.main.classList.toggle('as-warned', findings.length > 0);
    this.showBelow(
      findings.map((finding) => el(`p.${finding.blocking ? 'as-problem' : 'as-finding'}`, {}, finding.sentence)),
      this.grid.beside(this.anchor)
    );
  }
}

function told(cell) {
  if (cell.state !== 'VALUE') {
    return [t(`state.${cell.state}`), cell.reason, cell.note].filter(Boolean).join(' – ');
  }
  const numbers = COLUMNS.map((column) => `${t(`grid.${column}`)}: ${formatNumber(cell[column]) || '–'}`);
  return [...numbers, cell.note].filter(Boolean).join('; ');
}

/** A cell without a number stands only with the reason why. */
function wantsReason(state) {
  return state === 'NOT_AVAILABLE' || state === 'NOT_APPLICABLE';
}

/** "Mục tiêu: ≥ 95 %" */
export function targetText({ value, direction, year }, unit) {
  const sign = { AT_LEAST: '≥ ', AT_MOST: '≤ ' }[direction] ?? '';
  const goal = `${sign}${formatNumber(value)} ${unit}`;
  return year ? t('grid.target-year', { goal, year }) : t('grid.target', { goal });
}

function cellsOf(view) {
  return new Map(view.indicators.map(({ code, cell }) => [code, cell]));
}

/** The earlier periods of the whole report, newest first. */
export function periodsOf(view) {
  const periods = new Map();
  view.indicators.forEach(({ earlier }) => earlier.forEach(({ period, label }) => periods.set(period, label)));
  const end = (period) => (period.endsWith('H1') ? `${period.slice(0, 4)}-1` : period.length === 4 ? `${period}-2` : period);
  return [...periods]
    .map(([period, label]) => ({ period, label }))
    .sort((one, other) => (end(one.period) < end(other.period) ? 1 : -1))
    .slice(0, PERIODS);
}
