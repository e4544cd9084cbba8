import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byHeading } from '../v1/headings.js';

test('sections below one heading stand together, all others for themselves and in their order', () => {
  const sections = [
    { code: '1', heading: null, title: '1. Chung' },
    { code: '2.A7', heading: '2. Kết quả', title: 'Thể chế' },
    { code: '2.TC', heading: '2. Kết quả', title: 'Tài chính công' },
    { code: '3', heading: null, title: '3. Đề xuất' },
    { code: '4', heading: null, title: '4. Khác' },
  ];

  assert.deepEqual(
    byHeading(/** @type {*} */ (sections)).map(([heading, group]) => [heading, group.map(({ code }) => code)]),
    [
      [null, ['1']],
      ['2. Kết quả', ['2.A7', '2.TC']],
      [null, ['3', '4']],
    ]
  );
});
