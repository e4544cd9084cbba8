import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compute } from '../v1/ratios.js';

const RATE = { numerator: 'A3-02', denominator: 'A3-01' };
const COMPUTED = new Map([['A3-03', RATE]]);

/** Last year there were 8 of 200. */
function computed(indicator, whole, part) {
  const now = (code) => ({ 'A3-01': whole, 'A3-02': part })[code];
  const before = (code) => ({ 'A3-01': 200, 'A3-02': 8 })[code];
  return compute(indicator, now, before, COMPUTED);
}

test('a ratio follows from its two figures', () => {
  assert.equal(computed(RATE, 200, 5), 2.5);
});

test('a ratio without a whole says nothing', () => {
  assert.equal(computed(RATE, 0, 5), null);
  assert.equal(computed(RATE, null, 5), null);
});

test("a decrease is last year's less this year's", () => {
  assert.equal(computed({ numerator: 'A3-02', denominator: null }, 200, 5), 3);
});

test('a decrease of a ratio takes both ratios', () => {
  assert.equal(computed({ numerator: 'A3-03', denominator: null }, 200, 5), 1.5);
});

test('what is counted elsewhere is not computed here', () => {
  assert.equal(computed({ numerator: null, denominator: null }, 200, 5), null);
});
