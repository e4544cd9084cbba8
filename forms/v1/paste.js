/*
 * What Excel puts on the clipboard: rows by line breaks, cells by tabs, and a cell with a line break, a tab or a quote
 * in it in quotes.
 */
import { looksEnglish, parseNumber } from './numbers.js';

/**
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
 * Spreads a block over the grid: by the code in its first column where it has one, otherwise row by row from the cell
 * it was pasted into.
 *
 * @param {string[][]} rows
 * @param {{code: string, whole: boolean}[]} targets the typed indicators in the order shown
 * @param {{code: string, column: 'actual'|'estimate'}} start
 * @returns {{code: string, column: string, text: string, value: string|null|undefined}[]} value undefined: no number
 */
export function spread(rows, targets, start) {
  const columns = start.column === 'actual' ? ['actual', 'estimate'] : ['estimate'];
  const { coded, find } = places(rows, targets, start);
  const english = rows.flat().some((text) => /^-?\d{1,3}(,\d{3})+\.\d+$/.test(text) || /^-?\d{1,3}(,\d{3}){2,}$/.test(text));
  return rows.flatMap((row, index) => {
    const target = find(row, index);
    const cells = coded ? row.slice(1) : row;
    if (!target) {
      return [];
    }
    return cells.slice(0, columns.length).flatMap((text, position) => {
      // An empty cell of the sheet leaves what stands here.
      if (text === '') {
        return [];
      }
      const value = parseNumber(text, { whole: target.whole, english: english || looksEnglish(text, target.whole) });
      return [{ code: target.code, column: columns[position], text, value }];
    });
  });
}

/** How many rows of the block have no place in the grid: below its last indicator, or naming none of it. */
export function surplus(rows, targets, start) {
  const { find } = places(rows, targets, start);
  return rows.filter((row, index) => row.some((text) => text !== '') && !find(row, index)).length;
}

function places(rows, targets, start) {
  const byCode = new Map(targets.map((target) => [target.code, target]));
  const coded = rows.some((row) => row.length > 1 && byCode.has(row[0]));
  const first = targets.findIndex((target) => target.code === start.code);
  return { coded, find: (row, index) => (coded ? byCode.get(row[0]) : targets[first + index]) };
}
