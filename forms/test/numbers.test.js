import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { formatBytes, formatComputed, formatNumber, letterNumber, parseNumber, plain, systemOf, systemOfBlock } from '../v1/numbers.js';

const TABLE = new URL('../../src/test/resources/vn/ansinh/reporting/written/numbers.tsv', import.meta.url);

test('numbers are read as the table says, here as on the server', () => {
  const lines = readFileSync(TABLE, 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  assert.ok(lines.length > 40);
  for (const line of lines) {
    const [text, whole, system, expected] = line.split('\t');
    const value = expected === '' ? null : expected === '?' ? undefined : expected;
    assert.equal(systemOf(text, whole === 'yes'), system, `system of "${text}"`);
    assert.equal(parseNumber(text, { whole: whole === 'yes' }), value, `"${text}"`);
  }
});

test('a block is written one way, and a single cell may decide it', () => {
  const money = (...texts) => texts.map((text) => ({ text, whole: false }));
  assert.equal(systemOfBlock(money('12,345', '9,876', '1,234.5')), 'en');
  assert.equal(systemOfBlock([...money('12,345', '9,876'), { text: '1,234', whole: true }]), 'en');
  assert.equal(systemOfBlock(money('12.345', '1.234,5')), 'vi');
  assert.equal(systemOfBlock(money('5', '', '-')), 'vi');
  assert.equal(systemOfBlock(money('12,345', '9,876')), null, 'nothing decides it');
  assert.equal(systemOfBlock(money('12.345')), null, 'nothing decides it');
  assert.equal(systemOfBlock(money('1.234,5', '1,234.5')), null, 'two contradict each other');
});

test('the way of the block holds for what could be meant either way', () => {
  assert.equal(parseNumber('12,345', { system: 'en' }), '12345');
  assert.equal(parseNumber('12,345', { system: 'vi' }), '12.345');
  assert.equal(parseNumber('12.345', { system: 'en' }), '12.345');
  assert.equal(parseNumber('12.345', { system: 'vi' }), '12345');
});

test('what can only be meant the other way is no number in this one', () => {
  assert.equal(parseNumber('1,234.5', { system: 'vi' }), undefined);
  assert.equal(parseNumber('1.234,5', { system: 'en' }), undefined);
  assert.equal(parseNumber('1,234', { whole: true, system: 'vi' }), undefined);
  assert.equal(parseNumber('1234', { system: 'en' }), '1234');
});

test('numbers of the server lose no digit', () => {
  assert.equal(plain(0), '0');
  assert.equal(plain('00.50'), '0.5');
  assert.equal(plain('123456789012345.678'), '123456789012345.678');
  assert.equal(plain(null), null);
  assert.equal(plain(''), null);
});

test('numbers are written the Vietnamese way', () => {
  assert.equal(formatNumber('1234567.5'), '1.234.567,5');
  assert.equal(formatNumber('-1234'), '-1.234');
  assert.equal(formatNumber(999), '999');
  assert.equal(formatNumber(null), '');
  assert.equal(formatComputed(33.335), '33,34');
  assert.equal(formatComputed(Number.NaN), '');
  assert.equal(formatBytes(500), '0,5 KB');
  assert.equal(formatBytes(5.2 * 1024 * 1024), '5,2 MB');
});

test('a letter number below ten is printed with a nought', () => {
  assert.equal(letterNumber('7'), '07');
  assert.equal(letterNumber('7a'), '07a');
  assert.equal(letterNumber('07'), '07');
  assert.equal(letterNumber('10'), '10');
  assert.equal(letterNumber(''), '');
});
