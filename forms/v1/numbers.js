/*
 * Numbers the Vietnamese way: 1.234.567,5. Between reading and sending they are plain decimal texts ("1234567.5"), so
 * that no digit is lost in a binary fraction.
 *
 * The server reads the same texts in the same way (WrittenNumber.java); one table of examples holds both together.
 */

const BLANKS = /[\s\u00a0\u202f\u2007]/g;
const DASHES = /^[-\u2010-\u2015\u2212]/;

/** "(1,234.5)" is what bookkeeping writes for −1,234.5. */
const BRACKETS = /^\((.+)\)$/;

/**
 * Which way a text is written: `vi` 1.234,5, `en` 1,234.5, `any` where both read the same, `open` where both can be meant
 * and say different numbers, `none` where it is no number.
 *
 * @param {string} text
 * @param {boolean} [whole] the figure has no decimals, so 1,234 can only be a thousand
 * @returns {'vi'|'en'|'any'|'open'|'none'}
 */
export function systemOf(text, whole = false) {
  const digits = bare(text).replace('-', '');
  if (/^\d*$/.test(digits)) {
    return 'any';
  }
  if (/^\d+\.\d{1,2}$/.test(digits) || /^\d+\.\d{4,}$/.test(digits) || /^(0|\d{4,})\.\d{3}$/.test(digits)) {
    return 'en';
  }
  if (/^\d+,\d{1,2}$/.test(digits) || /^\d+,\d{4,}$/.test(digits) || /^(0|\d{4,}),\d{3}$/.test(digits)) {
    return 'vi';
  }
  if (/^[1-9]\d{0,2}\.\d{3}$/.test(digits)) {
    return whole ? 'vi' : 'open';
  }
  if (/^[1-9]\d{0,2},\d{3}$/.test(digits)) {
    return whole ? 'en' : 'open';
  }
  if (/^[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/.test(digits)) {
    return 'vi';
  }
  return /^[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(digits) ? 'en' : 'none';
}

/**
 * Which way a block of numbers is written. One block is written one way: a single 1,234.5 says how its neighbours are
 * meant.
 *
 * @param {{text: string, whole: boolean}[]} cells
 * @returns {'vi'|'en'|null} null where nothing decides it, or two cells contradict each other; `vi` where it does not
 *   matter
 */
export function systemOfBlock(cells) {
  const found = new Set(cells.map(({ text, whole }) => systemOf(text, whole)));
  if (found.has('vi') && found.has('en')) {
    return null;
  }
  return found.has('en') ? 'en' : found.has('vi') || !found.has('open') ? 'vi' : null;
}

/**
 * Reads what a person typed or pasted. A dash is a nought.
 *
 * @param {string|null} typed
 * @param {{whole?: boolean, system?: 'vi'|'en'}} [how] whole: the figure has no decimals; system: how the block is
 *   written that it was pasted with; by itself a text is read the Vietnamese way unless it can only be English
 * @returns {string|null|undefined} a plain decimal, null for an empty text, undefined for what is no number, or no whole one
 */
export function parseNumber(typed, { whole = false, system } = {}) {
  const text = bare(typed);
  if (text === '') {
    return null;
  }
  if (text === '-') {
    return '0';
  }
  const written = systemOf(text, whole);
  const contradicts = system && (written === 'vi' || written === 'en') && written !== system;
  if (written === 'none' || contradicts) {
    return undefined;
  }
  const english = (system ?? written) === 'en';
  const value = tidy(english ? text.replace(/,/g, '') : text.replace(/\./g, '').replace(',', '.'));
  return whole && value.includes('.') ? undefined : value;
}

/** Without blanks, percent and plus; with a sign in front. */
function bare(typed) {
  const text = String(typed ?? '').replace(BLANKS, '').replace(/%$/, '').replace(/^\+/, '');
  const bracketed = BRACKETS.exec(text);
  return bracketed ? `-${bracketed[1]}` : text.replace(DASHES, '-');
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
 * @param {number|string|null|undefined} number
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

/**
 * A letter's number as the server prints it (document/Letter.java): below 10 with a nought before it.
 *
 * @param {string} number
 */
export function letterNumber(number) {
  return /^[0-9][a-zA-Z]?$/.test(number) ? `0${number}` : number;
}
