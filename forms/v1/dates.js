/*
 * Days and instants the Vietnamese way (09/5/2021 is written 09/05/2021 in fields), in the province's time zone whatever
 * the computer's.
 */

const ZONE = 'Asia/Ho_Chi_Minh';
const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** An instant's day in the province: 2021-05-09. */
export function isoDay(instant) {
  const { year, month, day } = split(instant);
  return `${year}-${month}-${day}`;
}

function split(instant) {
  return Object.fromEntries(parts.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
}

/** 2021-05-09 → 09/05/2021; an empty text for null. */
export function formatDay(iso) {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? '');
  return match ? `${match[3]}/${match[2]}/${match[1]}` : '';
}

/** 14:03 09/05/2021 */
export function formatInstant(instant) {
  if (!instant) {
    return '';
  }
  const { year, month, day, hour, minute } = split(instant);
  return `${hour}:${minute} ${day}/${month}/${year}`;
}

/** The last day of a deadline, which is before this instant; with the hour where it does not end with a day. */
export function lastDay(instant) {
  const whole = formatInstant(instant);
  return whole.startsWith('00:00 ') ? formatDay(isoDay(new Date(Date.parse(instant) - 1).toISOString())) : whole;
}

/**
 * Reads an hour as people type it: 16:00, 16h, 16h30, 16 giờ 30, 1630, 8.
 *
 * @returns {string|null|undefined} 16:30, null for an empty text, undefined for what is no hour
 */
export function parseHour(typed) {
  const text = String(typed ?? '').trim().toLowerCase();
  if (text === '') {
    return null;
  }
  const match =
    /^(\d{1,2})(?:\s*(?:[:.h]|giờ)\s*(\d{2})?\s*(?:phút)?)?$/.exec(text) ?? /^(\d{2})(\d{2})$/.exec(text);
  const [hour, minute] = match ? [Number(match[1]), Number(match[2] ?? 0)] : [99, 99];
  return hour < 24 && minute < 60 ? `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` : undefined;
}

/** 14:03 */
export function formatTime(instant) {
  const { hour, minute } = split(instant);
  return `${hour}:${minute}`;
}

/**
 * Reads a day as people type it: 9/5/2021, 09-05-2021, 9.5.21, 09052021, and as programs write it: 2021-05-09. The
 * server reads the same texts in the same way (WrittenDay.java).
 *
 * @returns {string|null|undefined} ISO 8601, null for an empty text, undefined for what is no day
 */
export function parseDay(typed) {
  const text = String(typed ?? '').trim();
  if (text === '') {
    return null;
  }
  const written = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  const iso = /^(\d{4})[/.\-](\d{1,2})[/.\-](\d{1,2})$/.exec(text);
  if (!written && !iso) {
    return undefined;
  }
  const [day, month, years] = (written ? [written[1], written[2], written[3]] : [iso[3], iso[2], iso[1]]).map(Number);
  const year = years < 100 ? 2000 + years : years;
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real && year >= 1900 ? date.toISOString().slice(0, 10) : undefined;
}
