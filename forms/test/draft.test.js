import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { asked, server } from './page.js';

const { Draft } = await import('../v1/draft.js');

beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
afterEach(() => mock.timers.reset());

const CELL = { state: 'EMPTY', actual: null, estimate: null, reason: '', note: '', version: 1 };

let reports = 0;

/** Each of another report: what one test leaves unsaved is not restored in the next. @param {Object} [more] */
function view(more = {}) {
  reports += 1;
  return /** @type {*} */ ({
    key: `KL92/2021-H1/SYT${reports}`,
    slug: 'KL92-2021-H1-SYT',
    editable: true,
    nilReport: false,
    indicators: [
      { code: 'A7-01', cell: { ...CELL } },
      { code: 'A7-03', cell: null },
    ],
    sections: [{ code: 'I', content: 'Đã có', version: 4 }],
    tasks: [{ id: 'SYT-1', state: 'UNMARKED', percent: null, reason: '', version: 0 }],
    difficulties: [],
    remarks: [
      { id: 12, mustAnswer: true, answer: null },
      { id: 13, mustAnswer: false, answer: null },
    ],
    findings: [],
    ...more,
  });
}

test('a draft has a field for all that is typed, and none for what is computed', () => {
  assert.deepEqual([...new Draft(view()).fields.keys()], ['cell:A7-01', 'section:I', 'task:SYT-1', 'difficulties', 'answer:12']);
});

test('a number decides between nothing yet and entered', () => {
  const draft = new Draft(view());
  draft.change('A7-01', { actual: '5' });
  assert.equal(draft.cell('A7-01').state, 'VALUE');
  draft.change('A7-01', { actual: null });
  assert.equal(draft.cell('A7-01').state, 'EMPTY');
  draft.change('A7-01', { state: 'NOT_AVAILABLE' });
  draft.change('A7-01', { reason: 'Chờ số liệu' });
  assert.equal(draft.cell('A7-01').state, 'NOT_AVAILABLE');
});

test('what is no number is kept as typed and not sent', async () => {
  server(() => ({ status: 200, body: { versions: {} } }));
  const draft = new Draft(view());
  draft.change('A7-01', { typed: { actual: '5o' } });
  assert.equal(await draft.flush(), false);
  assert.deepEqual(asked, []);
  assert.equal(draft.status, 'blocked');
  assert.equal(draft.unsaved()['cell:A7-01'].value.typed.actual, '5o');
});

test('only what was changed is sent, with the version that was seen, and once', async () => {
  server(() => ({ status: 200, body: { versions: { 'cell:A7-01': 2, 'section:I': 5 } } }));
  const draft = new Draft(view());
  draft.change('A7-01', { actual: '5' });
  draft.set('section:I', 'Đã triển khai');
  assert.equal(await draft.flush(), true);
  const [{ method, path, body }] = asked;
  assert.equal(`${method} ${path}`, 'PATCH reports/KL92-2021-H1-SYT/draft');
  assert.deepEqual(body.cells.map(({ indicator, actual, version }) => [indicator, actual, version]), [['A7-01', '5', 1]]);
  assert.deepEqual(body.sections, [{ code: 'I', content: 'Đã triển khai', version: 4 }]);
  assert.deepEqual(body.tasks, []);
  assert.equal(draft.fields.get('section:I').version, 5);
  await draft.flush();
  assert.equal(asked.filter(({ method: verb }) => verb === 'PATCH').length, 1);
});

test('blanks around a reason are no change', () => {
  const draft = new Draft(view({ indicators: [{ code: 'A7-01', cell: { ...CELL, state: 'NOT_AVAILABLE', reason: 'Chờ' } }] }));
  draft.change('A7-01', { reason: ' Chờ ' });
  assert.equal(draft.pending(), false);
});

test('what a colleague wrote meanwhile is shown beside, and nothing is overwritten', async () => {
  const theirs = { indicator: 'A7-01', ...CELL, state: 'VALUE', actual: 9, version: 3 };
  server(({ method }) =>
    method === 'PATCH'
      ? { status: 409, body: { detail: 'Đã sửa', conflicts: [{ anchor: 'cell:A7-01', theirs, by: 'Nguyễn Văn An' }] } }
      : { status: 200, body: view() }
  );
  const draft = new Draft(view());
  draft.change('A7-01', { actual: '5' });
  assert.equal(await draft.flush(), false);
  const { value, conflict } = draft.fields.get('cell:A7-01');
  assert.equal(value.actual, '5');
  assert.equal(conflict.theirs.actual, '9');
  assert.equal(conflict.by, 'Nguyễn Văn An');
  assert.equal(draft.status, 'blocked');
});

test('what one has not touched follows what a colleague saved', () => {
  const draft = new Draft(view());
  draft.take(view({ sections: [{ code: 'I', content: 'Của đồng nghiệp', version: 5 }] }));
  assert.equal(draft.value('section:I'), 'Của đồng nghiệp');
});

test('an answer goes with what it stood on', async () => {
  server(() => ({ status: 204 }));
  const draft = new Draft(view());
  draft.set('answer:12', 'Đã bổ sung');
  await draft.flush();
  assert.deepEqual(asked.find(({ method }) => method === 'PUT'), {
    method: 'PUT',
    path: 'reports/KL92-2021-H1-SYT/remarks/12/answer',
    body: { answer: 'Đã bổ sung', base: '' },
  });
});
