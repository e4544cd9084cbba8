import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { formatDay, formatInstant, isoDay, lastDay, parseDay, parseHour } from '../v1/dates.js';

const TABLE = new URL('../../src/test/resources/vn/ansinh/reporting/written/days.tsv', import.meta.url);

test('days are read as the table says, here as on the server', () => {
  const lines = readFileSync(TABLE, 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  assert.ok(lines.length > 20);
  for (const line of lines) {
    const [text, day] = line.split('\t');
    assert.equal(parseDay(text), day === '' ? null : day === '?' ? undefined : day, `"${text}"`);
  }
});

test('what is due before a day is due on the day before it, what is due by the hour at that hour', () => {
  assert.equal(lastDay('2021-05-09T17:00:00Z'), '09/05/2021');
  assert.equal(lastDay('2021-05-10T09:30:00Z'), '16:30 10/05/2021');
});

test('an hour is typed in any of the usual ways', () => {
  const hours = {
    '16:00': '16:00',
    '16h': '16:00',
    '16h30': '16:30',
    '8 giờ 30 phút': '08:30',
    '8 giờ': '08:00',
    1630: '16:30',
    '9.15': '09:15',
    '24:00': undefined,
    '16:60': undefined,
    chiều: undefined,
    '': null,
  };
  Object.entries(hours).forEach(([typed, hour]) => assert.equal(parseHour(typed), hour, typed));
});

test("an instant is shown in the province's zone whatever the computer's", () => {
  process.env.TZ = 'America/New_York';
  assert.equal(formatInstant('2021-05-09T17:30:00Z'), '00:30 10/05/2021');
  assert.equal(isoDay('2021-05-09T17:30:00Z'), '2021-05-10');
  assert.equal(formatDay('2021-05-09'), '09/05/2021');
  assert.equal(formatDay(null), '');
});
