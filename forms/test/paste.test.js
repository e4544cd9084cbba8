import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isBlock, parseBlock, read, understand } from '../v1/paste.js';

const typed = (code, whole = true) => ({ code, whole, typed: true });
const ratio = (code) => ({ code, whole: false, typed: false });

/** A grid as a district has it: three headings, four computed lines. */
const GRID = [
  { heading: true },
  typed('A1-01'),
  { heading: true },
  typed('A2-02'),
  typed('A2-03'),
  ratio('A2-04'),
  typed('A2-05'),
  typed('A2-08', false),
  { heading: true },
  typed('A3-01'),
  ratio('A3-03'),
  typed('A3-11'),
];

const SHOWN = { 'A2-04': '80', 'A3-03': '–' };

function pasted(text, code, column = 'actual', grid = GRID) {
  return understand(parseBlock(text), grid, { code, column }, (line) => SHOWN[line] ?? '');
}

function cells({ layouts: [{ layout }] }) {
  return layout.cells.map(({ code, column, value }) => `${code} ${column} ${value}`);
}

test('a column of Excel is read row by row', () => {
  assert.deepEqual(parseBlock('1.200\r\n1.300\r\n\r\n5\r\n'), [['1.200'], ['1.300'], [''], ['5']]);
});

test('a cell in quotes may hold tabs, line breaks and quotes', () => {
  assert.deepEqual(parseBlock('"a\tb\nc ""d"""\t2\n'), [['a\tb\nc "d"', '2']]);
});

test('one cell is no block', () => {
  assert.equal(isBlock(parseBlock('5\n')), false);
  assert.equal(isBlock(parseBlock('5\t6\n')), true);
});

test('a block fills down and to the right; an empty cell leaves what stands there', () => {
  const found = pasted('10\t20\n\t30\n', 'A2-02');
  assert.deepEqual(found.doubts, []);
  assert.deepEqual(cells(found), ['A2-02 actual 10', 'A2-02 estimate 20', 'A2-03 estimate 30']);
});

test('what is pasted in the second column stays in it', () => {
  assert.deepEqual(cells(pasted('10\n20\n', 'A2-02', 'estimate')), ['A2-02 estimate 10', 'A2-03 estimate 20']);
});

test('a line for every row shown: computed ones are passed over and told', () => {
  const found = pasted('1\n2\n3\n66\n5\n6\n7\n66\n9\n', 'A1-01');
  assert.deepEqual(found.doubts, []);
  assert.deepEqual(cells(found), [
    'A1-01 actual 1',
    'A2-02 actual 2',
    'A2-03 actual 3',
    'A2-05 actual 5',
    'A2-08 actual 6',
    'A3-01 actual 7',
    'A3-11 actual 9',
  ]);
  assert.deepEqual(found.layouts[0].layout.passed, [
    { code: 'A2-04', texts: ['66'] },
    { code: 'A3-03', texts: ['66'] },
  ]);
});

test('a line for every row and every heading, blank or with its name', () => {
  const want = cells(pasted('1\n2\n3\n66\n5\n6\n7\n66\n9\n', 'A1-01'));
  assert.deepEqual(cells(pasted('1\n\n2\n3\n\n5\n6\n\n7\n\n9\n', 'A1-01')), want);
  assert.deepEqual(cells(pasted('1\nNgười có công\n2\n3\n80\n5\n6\nGiảm nghèo\n7\n\n9\n', 'A1-01')), want);
});

test('blank lines at computed rows only', () => {
  assert.deepEqual(
    cells(pasted('1\n2\n3\n\n5\n6\n7\n\n9\n', 'A1-01')),
    cells(pasted('1\n2\n3\n66\n5\n6\n7\n66\n9\n', 'A1-01'))
  );
});

test('a column of the typed rows only is known by its length', () => {
  const found = pasted('1\n2\n3\n5\n6\n7\n9\n', 'A1-01');
  assert.deepEqual(found.doubts, []);
  assert.equal(found.layouts[0].name, 'typed');
  assert.deepEqual(cells(found).at(-1), 'A3-11 actual 9');
});

test('part of a column over a computed row is asked about, unless its figure is the computed one', () => {
  const doubted = pasted('2\n3\n4\n', 'A2-02');
  assert.deepEqual(doubted.doubts, ['rows']);
  assert.deepEqual(doubted.layouts.map(({ name }) => name), ['shown', 'typed']);

  const agreed = pasted('2\n3\n80,00\n5\n', 'A2-02');
  assert.deepEqual(agreed.doubts, []);
  assert.deepEqual(cells(agreed), ['A2-02 actual 2', 'A2-03 actual 3', 'A2-05 actual 5']);
});

test('a blank that may be a heading or an empty cell is asked about', () => {
  const found = pasted('10\n\n20\n', 'A1-01');
  assert.deepEqual(found.doubts, ['rows']);
  assert.deepEqual(
    found.layouts.map(({ layout }) => layout.cells.map(({ code }) => code).join(' ')),
    ['A1-01 A2-03', 'A1-01 A2-02']
  );
});

test('lines without a place are asked about and none is lost', () => {
  const found = pasted('7\n\n8\n9\n10\n', 'A3-01');
  assert.deepEqual(found.doubts, ['rows']);
  assert.deepEqual(found.layouts[0].layout.left, [['9'], ['10']]);
});

test('rows that name their indicator go to it', () => {
  const found = pasted('A2-08\t1,5\nA1-01\t3\t4\n', 'A2-02');
  assert.deepEqual(found.doubts, []);
  assert.deepEqual(cells(found), ['A2-08 actual 1.5', 'A1-01 actual 3', 'A1-01 estimate 4']);
});

test('between code and figures may stand name and unit', () => {
  assert.deepEqual(cells(pasted('A2-02\tTổng số hộ\thộ\t11\t22\n', 'A1-01')), ['A2-02 actual 11', 'A2-02 estimate 22']);
});

test('a code written in another way, unknown or twice is asked about', () => {
  const lower = pasted('a2-02\t11\t22\na2-03\t33\t44\n', 'A1-01');
  assert.deepEqual(lower.doubts, ['codes']);
  assert.deepEqual(cells(lower), ['A2-02 actual 11', 'A2-02 estimate 22', 'A2-03 actual 33', 'A2-03 estimate 44']);
  assert.deepEqual(pasted('A2-02\t1\nA9-99\t7\n', 'A1-01').layouts[0].layout.left, [['A9-99', '7']]);
  assert.deepEqual(pasted('A2-02\t1\nA9-99\t7\n', 'A1-01').doubts, ['codes']);
  assert.deepEqual(pasted('A2-02\t1\nA2-02\t2\n', 'A1-01').doubts, ['codes']);
  assert.deepEqual(pasted('A2-02\t1\t2\t3\n', 'A1-01').doubts, ['codes'], 'more figures than columns');
});

const MONEY = [{ heading: true }, typed('A0-02', false), typed('A0-04', false), { heading: true }, typed('A1-01')];

test('one number of a block says how the others are meant', () => {
  const found = pasted('12,345\r\n9,876\r\n1,234\r\n', 'A0-02', 'actual', MONEY);
  assert.deepEqual(found.doubts, []);
  assert.deepEqual(cells(found), ['A0-02 actual 12345', 'A0-04 actual 9876', 'A1-01 actual 1234']);
});

test('where nothing says it, it is asked', () => {
  const found = pasted('12,345\r\n9,876\r\n', 'A0-02', 'actual', MONEY);
  assert.deepEqual(found.doubts, ['numbers']);
  const { layout } = found.layouts[0];
  assert.deepEqual(read(layout, MONEY, 'vi').cells.map(({ value }) => value), ['12.345', '9.876']);
  assert.deepEqual(read(layout, MONEY, 'en').cells.map(({ value }) => value), ['12345', '9876']);
  assert.deepEqual(pasted('1.234,5\n1,234.5\n', 'A0-02', 'actual', MONEY).doubts, ['numbers']);
});

test('what is no number is kept to be shown', () => {
  assert.deepEqual(cells(pasted('chưa có\n5\n', 'A2-02')), ['A2-02 actual undefined', 'A2-03 actual 5']);
});

test('a dash is a nought and brackets are a minus', () => {
  assert.deepEqual(cells(pasted('-\n(15)\n', 'A2-02')), ['A2-02 actual 0', 'A2-03 actual -15']);
});

/** A1-01 and what a district reports of the year, in the order shown. */
const LONGHO = [
  ['A1-01'],
  ['A2-01', 'A2-02', 'A2-03', '=A2-04', 'A2-05', 'A2-06', 'A2-08', 'A2-11'],
  ['A3-01', 'A3-02', '=A3-03', '=A3-04', '=A3-05', 'A3-11', 'A3-12', 'A3-16', 'A3-17'],
  ['A5-01', 'A5-02', 'A5-03'],
].flatMap((area) => [{ heading: true }, ...area.map((code) => (code.startsWith('=') ? ratio(code.slice(1)) : typed(code)))]);

test('the column of Long Hồ that once landed one row too low', () => {
  const lines = [10, 20, 30, 40, 66, 60, 70, 80, 90, 100, 110, 66, 66, 66, 150, 160, 170, 180, 190, 200, 210];
  const found = pasted(`${lines.join('\r\n')}\r\n`, 'A1-01', 'actual', LONGHO);
  assert.deepEqual(found.doubts, []);
  const placed = cells(found);
  assert.ok(placed.includes('A2-05 actual 60'));
  assert.ok(placed.includes('A3-11 actual 150'));
  assert.equal(placed.at(-1), 'A5-03 actual 210');
  assert.deepEqual(found.layouts[0].layout.passed.map(({ code }) => code), ['A2-04', 'A3-03', 'A3-04', 'A3-05']);
});
