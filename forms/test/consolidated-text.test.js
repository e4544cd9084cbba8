import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asked, server } from './page.js';

const { ConsolidatedText, whole } = await import('../v1/consolidated-text.js');

/** @param {Object[]} sections */
function view(sections) {
  return /** @type {*} */ ({ key: 'KL92/2021-H1/TH', slug: 'KL92-2021-H1-TH', editable: true, figuresVersion: 1, sections });
}

const LONG = [
  { code: 'I', title: 'Một', content: null, version: 3 },
  { code: 'IV', title: 'Bốn', content: null, version: 1 },
];

const TEXTS = { I: { content: 'Lời văn dài', version: 3 }, IV: { content: '', version: 1 } };

test('a long text is asked for section by section', async () => {
  server(({ path }) => ({ status: 200, body: TEXTS[path.split('/').at(-1)] }));

  const text = new ConsolidatedText(await whole(view(LONG)));

  assert.equal(text.value('section:I'), 'Lời văn dài');
  assert.equal(text.value('section:IV'), '');
  assert.deepEqual(
    asked.map(({ path }) => path),
    ['consolidated/KL92-2021-H1-TH/sections/I', 'consolidated/KL92-2021-H1-TH/sections/IV']
  );
});

test('a section that has not changed is not asked for again', async () => {
  server(({ path }) => ({ status: 200, body: TEXTS[path.split('/').at(-1)] }));
  const text = new ConsolidatedText(await whole(view(LONG)));
  const now = view([LONG[0], { ...LONG[1], version: 2 }]);
  server(({ path }) => ({ status: 200, body: path.includes('/sections/') ? { content: 'Của đồng nghiệp', version: 2 } : now }));

  await text.look();

  assert.deepEqual(
    asked.map(({ path }) => path),
    ['consolidated/KL92-2021-H1-TH', 'consolidated/KL92-2021-H1-TH/sections/IV']
  );
  assert.equal(text.value('section:I'), 'Lời văn dài');
  assert.equal(text.value('section:IV'), 'Của đồng nghiệp');
});

test('a short text comes with the report', async () => {
  server(() => ({ status: 500 }));

  const text = new ConsolidatedText(await whole(view([{ code: 'I', title: 'Một', content: 'Ngắn', version: 1 }])));

  assert.equal(text.value('section:I'), 'Ngắn');
  assert.deepEqual(asked, []);
});
