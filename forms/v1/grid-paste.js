/*
 * Pasting a block from Excel into the grid. What is certain is written at once, said, and can be taken back; what may be
 * meant in two ways is shown first, and nothing is written before the person has chosen.
 */
import { button, el, fill, nextId } from './dom.js';
import { formatNumber } from './numbers.js';
import { isBlock, nearly, parseBlock, read, understand } from './paste.js';
import { t } from './texts.js';

export class Pasting {
  /** @param {import('./grid.js').Grid} grid */
  constructor(grid) {
    this.grid = grid;
    this.element = el('div', { 'aria-live': 'polite' });
    /** @type {{before: Map<string, Object>, after: Map<string, Object>}|null} what was written last */
    this.last = null;
  }

  paste(event) {
    const input = event.target.closest('input[data-column]');
    const rows = input ? parseBlock(event.clipboardData.getData('text/plain')) : [];
    if (!isBlock(rows)) {
      return;
    }
    event.preventDefault();
    const { code, column } = input.dataset;
    const found = understand(rows, this.lines(), { code, column, columns: this.grid.columns }, (line, part) => this.grid.shownFigure(line, part));
    if (found.doubts.length) {
      this.ask(found, input);
    } else {
      this.write(found.layouts[0].layout);
    }
  }

  /** The grid as it is shown, headings too. */
  lines() {
    const { view } = this.grid.draft;
    return view.areas.flatMap((area) => {
      const indicators = view.indicators.filter((indicator) => indicator.area === area.code);
      return indicators.length
        ? [
            { heading: true },
            ...indicators.map(({ code, type, computed }) => ({ code, whole: type === 'COUNT', typed: !computed })),
          ]
        : [];
    });
  }

  /** Shows what would be written; the person says how the block is meant. */
  ask({ layouts, doubts, system }, input) {
    const choice = { layout: layouts[0], system: system ?? 'vi' };
    const table = el('div');
    const show = () => fill(table, this.preview(this.meant(choice)));
    const close = () => {
      fill(this.element);
      input.focus();
    };
    const write = () => {
      close();
      this.write(this.meant(choice));
    };
    const box = el(
      'section.as-paste',
      { role: 'dialog', 'aria-label': t('paste.title'), tabindex: '-1', on: { keydown: (event) => event.key === 'Escape' && close() } },
      el('h5', {}, t('paste.title')),
      doubts.map((doubt) => el('p', {}, t(`paste.doubt.${doubt}`))),
      layouts.length > 1
        ? choices(t('paste.layout'), layouts.map((layout) => [t(`paste.layout.${layout.name}`), () => (choice.layout = layout)]), show)
        : null,
      doubts.includes('numbers')
        ? choices(t('paste.system'), ['vi', 'en'].map((one) => [t(`paste.system.${one}`), () => (choice.system = one)]), show)
        : null,
      table,
      el('p.as-row', {}, button(t('paste.write'), write, { kind: 'primary' }), button(t('paste.cancel'), close))
    );
    show();
    fill(this.element, box);
    box.focus();
    box.scrollIntoView({ block: 'nearest' });
  }

  meant({ layout, system }) {
    return read(layout.layout, this.lines(), system);
  }

  preview({ cells, left }) {
    return [
      el(
        'table.as-grid.as-preview',
        {},
        el('thead', {}, el('tr', {}, ['indicator', 'column', 'before', 'after'].map((part) => el('th', { scope: 'col' }, t(`paste.${part}`))))),
        el('tbody', {}, cells.map((cell) => this.previewed(cell)))
      ),
      left.length ? el('p.as-finding', {}, t('paste.left', { rows: left.map((row) => row.filter(Boolean).join(' ')).join('; ') })) : null,
    ];
  }

  previewed({ code, column, text, value }) {
    const before = this.grid.draft.cell(code);
    const old = before.state === 'VALUE' || before.state === 'EMPTY' ? formatNumber(before[column]) : t(`state.${before.state}`);
    return el(
      'tr',
      {},
      el('th', { scope: 'row' }, el('span.as-code', {}, code), this.grid.indicators.get(code).name),
      el('td', {}, t(`grid.${column}`)),
      el('td.as-number', {}, old || '–'),
      el('td.as-number', {}, value === undefined ? el('span.as-problem', {}, t('paste.no-number', { text })) : formatNumber(value))
    );
  }

  /** Writes a block; says what was understood and what was passed over, and offers to take it back. */
  write({ cells, passed, left }) {
    const { draft, rows } = this.grid;
    const codes = [...new Set(cells.map(({ code }) => code))];
    const before = new Map(codes.map((code) => [code, draft.cell(code)]));
    for (const { code, column, text, value } of cells) {
      rows.get(code).enter(column, value === undefined ? text : (value ?? ''), value);
    }
    this.grid.showAnew();
    this.last = { before, after: new Map(codes.map((code) => [code, draft.cell(code)])) };
    this.grid.tell(this.told(cells, passed, left), () => this.undo());
    draft.flush();
  }

  told(cells, passed, left) {
    const wrong = cells.filter(({ value }) => value === undefined);
    const differ = passed.filter((line) => this.differs(line));
    return [
      t('grid.pasted', { count: cells.length - wrong.length }),
      wrong.length ? t('grid.paste-wrong', { count: wrong.length, codes: names(wrong) }) : '',
      differ.length ? t('grid.paste-passed', { codes: names(differ) }) : '',
      left.length ? t('grid.paste-left', { count: left.length }) : '',
    ]
      .filter(Boolean)
      .join(' ');
  }

  /** Whether what was pasted over a computed line is not what it comes to now. */
  differs({ code, texts }) {
    return texts.some((text) => text !== '' && !this.grid.columns.some((column) => nearly(text, this.grid.shownFigure(code, column))));
  }

  undo() {
    this.last?.before.forEach((cell, code) => this.grid.draft.set(`cell:${code}`, cell));
    this.last = null;
    this.grid.showAnew();
  }

  /** Ctrl+Z: the block, as long as nothing was typed over it. What was typed is the browser's own to take back. */
  takeBack(event) {
    const { draft } = this.grid;
    if (this.last && [...this.last.after].every(([code, cell]) => draft.same(draft.cell(code), cell))) {
      event.preventDefault();
      this.undo();
      this.grid.quiet();
    }
  }
}

function names(cells) {
  return [...new Set(cells.map(({ code }) => code))].join(', ');
}

/** @param {[string, () => void][]} options text, and what choosing it does */
function choices(title, options, then) {
  const name = nextId('choice');
  return el(
    'fieldset.as-choices',
    {},
    el('legend', {}, title),
    options.map(([text, choose], index) =>
      el(
        'label',
        {},
        el('input', { type: 'radio', name, checked: index === 0, on: { change: () => (choose(), then()) } }),
        ` ${text}`
      )
    )
  );
}
