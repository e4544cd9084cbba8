/*
 * A typed indicator as it is entered: two numbers, or why there is none, and a note.
 */
import { el, focused, invalid, nextId } from './dom.js';
import { icon } from './fields.js';
import { Row, wantsReason } from './grid-row.js';
import { limited } from './limits.js';
import { conflict } from './narrative.js';
import { formatNumber, parseNumber, plain } from './numbers.js';
import { t } from './texts.js';

export class TypedRow extends Row {
  constructor(grid, indicator) {
    super(grid, indicator);
    this.noteOpen = false;
    this.main = el(
      'tr',
      { 'data-anchor': this.anchor, 'data-code': indicator.code },
      this.nameCell(),
      this.earlierCells(),
      this.editors()
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
    const figures = cell.state === told.state && this.grid.columns.every((column) => cell[column] === plain(told[column]));
    return figures && !cell.typed ? super.findings() : [];
  }

  editors() {
    this.inputs = Object.fromEntries(this.grid.columns.map((column) => [column, this.numberInput(column)]));
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
      this.grid.columns.map((column) => el('td.as-number', { 'data-label': this.grid.heading(column) }, this.inputs[column])),
      el('td.as-state', { 'data-label': t('grid.state') }, this.state),
      el('td.as-tools', {}, this.noteButton, this.grid.tools(this.anchor, this.indicator.name)),
    ];
  }

  numberInput(column) {
    const optional = column === 'estimate' && !['FLOW', 'PERIOD'].includes(this.indicator.timeAxis);
    const input = el('input.as-input.as-figure', {
      type: 'text',
      inputmode: 'decimal',
      autocomplete: 'off',
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
    const input = limited(el('input.as-input', { type: 'text', id: nextId(name), autocomplete: 'off' }), 2000);
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
    this.noteOpen = Boolean(this.under.hidden) || !this.noteOpen;
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
    const { cell } = this;
    const field = this.grid.draft.fields.get(this.anchor);
    const number = cell.state === 'VALUE' || cell.state === 'EMPTY';
    this.grid.columns.forEach((column) => {
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
        conflict(this.grid.draft, this.anchor, (cell) => told(cell, this.grid.columns)),
        this.findingLines(said),
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
    const active = focused();
    const inside = this.below.contains(active);
    const { selectionStart, selectionEnd } = active;
    build();
    if (inside && this.below.contains(active) && document.activeElement !== active) {
      active.focus({ preventScroll: true });
      active.setSelectionRange?.(selectionStart, selectionEnd);
    }
  }
}

function told(cell, columns) {
  if (cell.state !== 'VALUE') {
    return [t(`state.${cell.state}`), cell.reason, cell.note].filter(Boolean).join(' – ');
  }
  const numbers = columns.map((column) => `${t(`grid.${column}`)}: ${formatNumber(cell[column]) || '–'}`);
  return [...numbers, cell.note].filter(Boolean).join('; ');
}
