/*
 * Texts compared as people search: without capitals and diacritics.
 */

/** "Người có công Đ" → "nguoi co cong d" */
export function plainText(text) {
  return String(text ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase();
}
