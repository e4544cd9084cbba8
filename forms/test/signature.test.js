import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authorityOf, printed, signedBy } from '../v1/signature.js';

const choice = (authority, ...lines) => ({ authority, lines, title: '' });
const typed = (values) => (name) => values[name] ?? '';

test('what will be printed has the lines, the title in capitals and the name', () => {
  const values = typed({ signerTitle: 'Phó Chủ tịch', signer: 'Nguyễn Văn An' });
  assert.deepEqual(printed(choice('TM. KT.', 'TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH'), values), [
    'TM. ỦY BAN NHÂN DÂN',
    'KT. CHỦ TỊCH',
    'PHÓ CHỦ TỊCH',
    'Nguyễn Văn An',
  ]);
});

test('an acting head has Q. before the title, however it was typed', () => {
  for (const signerTitle of ['Giám đốc', 'Q. Giám đốc']) {
    assert.deepEqual(printed(choice('Q.'), typed({ signerTitle, signer: 'An' })), ['Q. GIÁM ĐỐC', 'An']);
  }
});

test('a title that the directory does not know is the one that is typed', () => {
  assert.deepEqual(printed(choice('KT.', 'KT. …'), typed({ headTitle: 'Trưởng ban' })), ['KT. TRƯỞNG BAN', '…']);
  assert.deepEqual(printed(choice('KT.', 'KT. …'), typed({})), ['KT. …', '…']);
  assert.deepEqual(
    printed(choice('TUQ. KT.', 'TUQ. …', 'KT. …'), typed({ headTitle: 'Trưởng ban', substitutedTitle: 'Chánh Văn phòng' })),
    ['TUQ. TRƯỞNG BAN', 'KT. CHÁNH VĂN PHÒNG', '…']
  );
});

test('an abbreviation of an earlier form stands below the line of a body that has one', () => {
  const committee = [choice('TM.'), choice('TM. KT.'), choice('TM. Q.'), choice('KT.')];
  assert.equal(authorityOf('KT.', committee), 'TM. KT.');
  assert.equal(authorityOf('Q.', committee), 'TM. Q.');
  assert.equal(authorityOf('TL.', committee), 'TL.');
  assert.equal(authorityOf('KT.', [choice(''), choice('KT.')]), 'KT.');
});

test('a letter of before has its abbreviation before the title, a newer one its lines', () => {
  const person = { signerTitle: 'Phó Chủ tịch', signer: 'Nguyễn Văn An' };
  assert.equal(signedBy({ signingAuthority: 'KT.', ...person }), 'KT. Phó Chủ tịch Nguyễn Văn An');
  assert.equal(signedBy({ signingAuthority: '', ...person }), 'Phó Chủ tịch Nguyễn Văn An');
  assert.equal(
    signedBy({ signingAuthority: 'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH', ...person }),
    'TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH, Phó Chủ tịch Nguyễn Văn An'
  );
});
