import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inserted, replaced, withSource } from '../v1/piece-text.js';

test('an agency stands in brackets before the end of its words', () => {
  assert.equal(withSource('Đã cấp 120 thẻ.', 'Sở Y tế'), 'Đã cấp 120 thẻ (Sở Y tế).');
  assert.equal(withSource(' Đã cấp 120 thẻ ', 'Sở Y tế'), 'Đã cấp 120 thẻ (Sở Y tế).');
  assert.equal(withSource('Một;\nhai;', 'Sở Y tế'), 'Một;\nhai (Sở Y tế);');
});

test('a piece goes behind the paragraph of the cursor, at the end where there was none', () => {
  assert.equal(inserted('', null, 'Mới.', false), 'Mới.');
  assert.equal(inserted('Một.\nHai.', null, 'Mới.', false), 'Một.\nHai.\nMới.');
  assert.equal(inserted('Một.\nHai.', 2, 'Mới.', false), 'Một.\nMới.\nHai.');
  assert.equal(inserted('Một.\n\nHai.\n', 1, 'Mới.', true), 'Một. Mới.\n\nHai.\n');
  assert.equal(inserted('Một.\nHai.\n\n', null, 'Mới.', true), 'Một.\nHai. Mới.');
  assert.equal(inserted('\nHai.', 0, 'Mới.', false), 'Mới.\nHai.');
});

test('a sentence takes the place of the one before, also behind a day', () => {
  assert.equal(replaced('Một. Có 5 hộ. Hai.', 'Có 5 hộ.', 'Có 7 hộ.'), 'Một. Có 7 hộ. Hai.');
  assert.equal(replaced('Đến ngày 30/4/2021, toàn tỉnh có 5 hộ.', 'Toàn tỉnh có 5 hộ.', 'Theo số liệu, có 7 hộ.'), 'Đến ngày 30/4/2021, theo số liệu, có 7 hộ.');
  assert.equal(replaced('Có 5 hộ. Hai.', 'Có 5 hộ.', ''), 'Hai.');
  assert.equal(replaced('Có 5 $& hộ.', 'Có 5 $& hộ.', 'Có 7 $& hộ.'), 'Có 7 $& hộ.');
  assert.equal(replaced('Viết khác.', 'Có 5 hộ.', 'Có 7 hộ.'), null);
  assert.equal(replaced('Viết khác.', '', 'Có 7 hộ.'), null);
});
