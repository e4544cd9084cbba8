/*
 * What Excel puts on the clipboard, and where it belongs in the grid. Every line shown counts, computed ones too: who
 * copies a column beside the form has a line for each. Nothing is guessed: where lines and rows may be meant in two
 * ways, both are told, and the person chooses.
 */
import { parseNumber, systemOf, systemOfBlock } from './numbers.js';

const CODE = /^A\d-\d{2}$/;
const COLUMNS = ['actual', 'estimate'];

/**
 * @typedef {{code: string, whole: boolean, typed: boolean}} IndicatorLine typed: false for a computed one
 * @typedef {IndicatorLine | {heading: true}} Line a line of the grid as it is shown
 * @typedef {{code: string, column: string, text: string, value: string|null|undefined}} Cell value undefined: no number
 * @typedef {{code: string, texts: string[]}} Passed what was pasted over a computed line
 * @typedef {{cells: Cell[], passed: Passed[], left: string[][]}} Layout left: rows of the block without a place
 * @typedef {'codes'|'rows'|'numbers'} Doubt
 * @typedef {{layouts: {name: 'codes'|'shown'|'headed'|'typed', layout: Layout}[], doubts: Doubt[], system: 'vi'|'en'|null}} Understood
 */

/**
 * Reads the clipboard: rows by line breaks, cells by tabs, a cell with a line break, a tab or a quote in it in quotes.
 *
 * @param {string} text
 * @returns {string[][]} rows of cells; the empty line that Excel adds at the end is left out
 */
export function parseBlock(text) {
  const rows = [[]];
  let cell = '';
  let quoted = false;
  const endCell = () => {
    rows.at(-1).push(cell.trim());
    cell = '';
  };
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i];
    if (quoted) {
      if (char === '"' && text[i + 1] === '"') {
        cell += '"';
        i += 1;
      } else if (char === '"') {
        quoted = false;
      } else {
        cell += char;
      }
    } else if (char === '"' && cell === '') {
      quoted = true;
    } else if (char === '\t') {
      endCell();
    } else if (char === '\n' || char === '\r') {
      if (char === '\r' && text[i + 1] === '\n') {
        i += 1;
      }
      endCell();
      rows.push([]);
    } else {
      cell += char;
    }
  }
  if (cell !== '' || rows.at(-1).length > 0) {
    endCell();
  } else {
    rows.pop();
  }
  return rows;
}

/** Whether it is more than one cell, so that it is spread over the grid. */
export function isBlock(rows) {
  return rows.length > 1 || (rows.length === 1 && rows[0].length > 1);
}

/**
 * Finds where a block belongs.
 *
 * @param {string[][]} rows
 * @param {Line[]} lines the whole grid as it is shown
 * @param {{code: string, column: string, columns?: string[]}} start the cell it was pasted into
 * @param {(a: string, b: string) => string} computed what a computed line shows in a column
 * @returns {Understood} without a doubt there is one layout and a system
 */
export function understand(rows, lines, start, computed) {
  const coded = rows.some((row) => row.length > 1 && CODE.test(row[0].toUpperCase()));
  const found = coded ? byCode(rows, lines, start) : byPlace(rows, lines, start, computed);
  const system = systemOfBlock(figures(found.layouts[0].layout, lines));
  return {
    layouts: found.layouts.map(({ name, layout }) => ({ name, layout: read(layout, lines, system ?? 'vi') })),
    doubts: [...found.doubts, ...(system ? [] : /** @type {Doubt[]} */ (['numbers']))],
    system,
  };
}

/** The same layout with its numbers read in another way. */
export function read(layout, lines, system) {
  const whole = new Map(indicators(lines).map((line) => [line.code, line.whole]));
  return {
    ...layout,
    cells: layout.cells.map((cell) => ({ ...cell, value: parseNumber(cell.text, { whole: whole.get(cell.code), system }) })),
  };
}

function indicators(lines) {
  return /** @type {IndicatorLine[]} */ (lines.filter((line) => !('heading' in line)));
}

function figures({ cells }, lines) {
  const whole = new Map(indicators(lines).map((line) => [line.code, line.whole]));
  return cells.map(({ code, text }) => ({ text, whole: whole.get(code) }));
}

/** Rows that name their indicator go to it. A code written in another way, twice, or of nothing here is a doubt. */
function byCode(rows, lines, start) {
  const known = new Map(indicators(lines).map((line) => [line.code, line]));
  const layout = empty();
  const seen = new Set();
  let doubt = false;
  for (const row of rows.filter(filled)) {
    const code = row[0].toUpperCase();
    const line = known.get(code);
    if (!line || seen.has(code)) {
      layout.left.push(row);
      doubt = true;
      continue;
    }
    seen.add(code);
    doubt ||= row[0] !== code;
    // Between the code and the figures may stand the indicator's name and unit.
    const cells = row.slice(1);
    while (cells.length > 1 && cells[0] !== '' && systemOf(cells[0]) === 'none') {
      cells.shift();
    }
    doubt ||= cells.slice(columnsFrom(start).length).some((text) => text !== '');
    put(layout, line, cells, start);
  }
  return { layouts: [{ name: 'codes', layout }], doubts: doubt ? ['codes'] : [] };
}

/**
 * Row by row from the cell it was pasted into. A block may have a line for each indicator shown, one for each heading
 * too, or leave the computed ones out. Where these lead to different cells, the block's end or its computed figures say
 * which is meant; otherwise the person does.
 */
function byPlace(rows, lines, start, computed) {
  const from = lines.slice(lines.findIndex((line) => 'code' in line && line.code === start.code));
  const candidates = [
    { name: 'shown', ...place(rows, from.filter((line) => 'code' in line), start) },
    { name: 'headed', ...place(rows, from, start) },
    { name: 'typed', ...place(rows, from.filter((line) => 'typed' in line && line.typed), start) },
  ].filter(({ fits }) => fits);
  const different = candidates.filter(
    (one, index) => candidates.findIndex((other) => sameCells(one.layout, other.layout)) === index
  );
  const meant =
    only(different) ??
    only(different.filter(({ exact }) => exact)) ??
    only(different.filter(({ layout }) => layout.passed.length > 0 && agrees(layout, computed, start)));
  return meant && meant.layout.left.length === 0
    ? { layouts: [meant], doubts: [] }
    : { layouts: different, doubts: ['rows'] };
}

/**
 * @returns {{layout: Layout, fits: boolean, exact: boolean}} fits: no figure lies on a heading; exact: the block ends where
 *   the grid does
 */
function place(rows, lines, start) {
  const layout = empty();
  let fits = true;
  rows.forEach((row, index) => {
    const line = lines[index];
    if (line && 'code' in line) {
      put(layout, line, row, start);
    } else if (line) {
      fits &&= !row.some((text) => text !== '' && systemOf(text) !== 'none');
    } else if (filled(row)) {
      layout.left.push(row);
    }
  });
  return { layout, fits, exact: rows.length === lines.length };
}

function only(candidates) {
  return candidates.length === 1 ? candidates[0] : null;
}

function sameCells(one, other) {
  return JSON.stringify([one.cells, one.left]) === JSON.stringify([other.cells, other.left]);
}

/** Whether what was pasted over computed lines is what they show, or nothing: then the block has a line for them. */
function agrees({ passed, cells }, computed, start) {
  const system = systemOfBlock(cells.map(({ text }) => ({ text, whole: false }))) ?? 'vi';
  return passed.every(({ code, texts }) =>
    texts.every((text, index) => text === '' || nearly(text, computed(code, columnsFrom(start)[index]), system))
  );
}

/** Whether a pasted text is what a computed line shows: a rate of two decimals. */
export function nearly(text, shown, system) {
  const [one, other] = [parseNumber(text, { system }), parseNumber(shown)];
  return Boolean(one && other) && Math.abs(Number(one) - Number(other)) < 0.006;
}

/** Puts a row's figures into a line. An empty cell of the sheet leaves what stands there. */
function put(layout, line, texts, start) {
  const columns = columnsFrom(start);
  if (!line.typed) {
    layout.passed.push({ code: line.code, texts: texts.slice(0, columns.length) });
    return;
  }
  texts.slice(0, columns.length).forEach((text, position) => {
    if (text !== '') {
      layout.cells.push({ code: line.code, column: columns[position], text, value: null });
    }
  });
}

function columnsFrom({ column, columns = COLUMNS }) {
  return columns.slice(columns.indexOf(column));
}

function filled(row) {
  return row.some((text) => text !== '');
}

function empty() {
  return { cells: [], passed: [], left: [] };
}
