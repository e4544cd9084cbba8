/*
 * Putting what a section is written from into its text: an agency's words with their source, a figure's sentence, and a
 * sentence that says something else now in the place of the one before.
 */

/** What an agency wrote, with the agency in brackets behind it: "… đã cấp 120 thẻ (Sở Y tế)." */
export function withSource(text, agency) {
  const words = text.trim();
  const end = words.match(/[.;!?…]+$/)?.[0] ?? '';
  return `${words.slice(0, words.length - end.length)} (${agency})${end || '.'}`;
}

/**
 * Puts a piece behind the paragraph in which the cursor stands; a sentence goes on in that paragraph.
 *
 * @param {string} content
 * @param {number|null} caret null where the cursor has never been: at the end
 * @param {string} piece
 * @param {boolean} sentence whether it goes on in the paragraph
 */
export function inserted(content, caret, piece, sentence) {
  if (content.trim() === '') {
    return piece;
  }
  const from = caret ?? content.length;
  const line = content.indexOf('\n', from);
  const at = line < 0 ? content.length : line;
  const before = content.slice(0, at).trimEnd();
  const after = content.slice(at);
  if (before === '') {
    return `${piece}\n${after.replace(/^\n+/, '')}`;
  }
  return `${before}${sentence ? ' ' : '\n'}${piece}${after.trim() === '' ? '' : after}`;
}

/**
 * A sentence in the place of the one before, at the beginning of a paragraph's words or within them.
 *
 * @returns {string|null} null where the one before does not stand there word for word
 */
export function replaced(content, before, now) {
  for (const spelt of [(text) => text, small]) {
    const old = spelt(before);
    if (before !== '' && content.includes(old)) {
      // A replacement has no patterns here: the text may have a dollar.
      return content.replace(old, () => spelt(now)).replace(/[ ]{2,}/g, ' ').trim();
    }
  }
  return null;
}

/** As within a sentence; an abbreviation stays. */
function small(text) {
  const second = text.charAt(1);
  return second !== second.toLowerCase() ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
