/*
 * Numbers the Vietnamese way: 1.234.567,5. Between reading and sending they are plain decimal texts ("1234567.5"), so
 * that no digit is lost in a binary fraction.
 */

const SPACES = /[\s\u00a0\u202f]/g;

/**
 * Reads what a person typed or pasted.
 *
 * @param {string} typed
 * @param {{whole?: boolean, english?: boolean}} [how] whole: the figure has no decimals, so 1,234 can only be a
 *   thousand; english: the block it was pasted with is written 1,234.5
 * @returns {string|null|undefined} a plain decimal, null for an empty text, undefined for what is no number, or no whole one
 */
export function parseNumber(typed, { whole = false, english = false } = {}) {
  let text = String(typed ?? '').replace(SPACES, '').replace(/%$/, '').replace(/^\+/, '').replace(/^[\u2212\u2013]/, '-');
  if (text === '') {
    return null;
  }
  if (!/^-?[0-9.,]*[0-9][0-9.,]*$/.test(text)) {
    return undefined;
  }
  const plain = english || looksEnglish(text, whole) ? fromEnglish(text) : fromVietnamese(text);
  const value = plain === undefined ? undefined : tidy(plain);
  return whole && value?.includes('.') ? undefined : value;
}

/** Whether a text can only be 1,234.5 and not 1.234,5. */
export function looksEnglish(text, whole = false) {
  const clean = String(text).replace(SPACES, '');
  if (/^-?\d{1,3}(,\d{3})+\.\d+$/.test(clean) || /^-?\d{1,3}(,\d{3}){2,}$/.test(clean)) {
    return true;
  }
  // "12.5" is no thousand, and a whole figure has no decimals: "1,234".
  return /^-?\d+\.(\d{1,2}|\d{4,})$/.test(clean) || (whole && /^-?\d{1,3},\d{3}$/.test(clean));
}

function fromVietnamese(text) {
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(text)) {
    return text.replace(/\./g, '').replace(',', '.');
  }
  return /^-?\d+(,\d+)?$/.test(text) ? text.replace(',', '.') : undefined;
}

function fromEnglish(text) {
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) {
    return text.replace(/,/g, '');
  }
  return /^-?\d+(\.\d+)?$/.test(text) ? text : undefined;
}

/** "007.50" → "7.5" */
function tidy(plain) {
  const [integer, fraction = ''] = plain.replace('-', '').split('.');
  const digits = integer.replace(/^0+(?=\d)/, '');
  const decimals = fraction.replace(/0+$/, '');
  const value = decimals ? `${digits}.${decimals}` : digits;
  return plain.startsWith('-') && value !== '0' ? `-${value}` : value;
}

/**
 * A number of the server (JSON) as a plain decimal text.
 *
 * @param {number|string|null} number
 * @returns {string|null}
 */
export function plain(number) {
  return number === null || number === undefined || number === '' ? null : tidy(String(number));
}

/** "1234567.5" → "1.234.567,5"; an empty text for null. */
export function formatNumber(number) {
  const text = plain(number);
  if (text === null) {
    return '';
  }
  const [integer, fraction] = text.replace('-', '').split('.');
  const grouped = integer.replace(/\B(?=(\d{3})+(?!\d))/g, '.');
  return `${text.startsWith('-') ? '-' : ''}${grouped}${fraction ? `,${fraction}` : ''}`;
}

/** A number that was computed, with at most so many decimals. */
export function formatComputed(number, decimals = 2) {
  return Number.isFinite(number) ? formatNumber(number.toFixed(decimals)) : '';
}

/** "5,2 MB" */
export function formatBytes(bytes) {
  return bytes < 1024 * 1024
    ? `${formatComputed(Math.max(bytes / 1024, 0.1), 1)} KB`
    : `${formatComputed(bytes / 1024 / 1024, 1)} MB`;
}
