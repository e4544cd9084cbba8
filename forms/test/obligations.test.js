import assert from 'node:assert/strict';
import { test } from 'node:test';
import { counts, outstanding, sorted } from '../v1/obligations.js';

/** Five agencies in the order of the plan. */
const ROWS = [
  row('A', 'DRAFTING', { submissions: 0 }),
  row('B', 'ACCEPTED', { submittedAt: '2021-05-07T03:00:00Z' }),
  row('C', 'DRAFTING', { submissions: 0, overdue: true, contacts: [{ at: '2021-05-08T03:00:00Z' }] }),
  row('D', 'RETURNED', { dueBefore: '2021-05-13T17:00:00Z', submittedAt: '2021-05-06T03:00:00Z' }),
  row('E', 'UNDER_REVIEW', { submissions: 2, submittedAt: '2021-05-08T03:00:00Z', contacts: [{ at: '2021-05-05T03:00:00Z' }] }),
];

function row(agency, state, more) {
  return { agency, state, submissions: 1, overdue: false, dueBefore: '2021-05-09T17:00:00Z', submittedAt: null, contacts: [], ...more };
}

test('every report is counted once, and an overdue one besides', () => {
  assert.deepEqual(counts(ROWS), { all: 5, overdue: 1, 'not-sent': 2, returned: 1, 'in-review': 1, accepted: 1 });
});

test('what is accepted is not awaited any more', () => {
  assert.equal(outstanding(ROWS).length, 4);
});

for (const [column, descending, order] of [
  ['agency', false, 'ABCDE'],
  ['agency', true, 'EDCBA'],
  ['state', false, 'CDAEB'],
  ['deadline', false, 'ABCED'],
  ['deadline', true, 'DABCE'],
  ['sent', false, 'DBEAC'],
  ['contact', false, 'ABDEC'],
]) {
  test(`sorted by ${column}${descending ? ' downwards' : ''} equal rows keep the order of the plan`, () => {
    assert.equal(sorted(ROWS, column, descending).map(({ agency }) => agency).join(''), order);
  });
}
