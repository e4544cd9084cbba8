/*
 * Who signed a letter, and on whose behalf or in whose place.
 */

/**
 * In a sentence: TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH, Phó Chủ tịch Nguyễn Văn An.
 *
 * @param {{signingAuthority: string, signerTitle: string, signer: string}} letter
 */
export function signedBy({ signingAuthority, signerTitle, signer }) {
  const person = `${signerTitle} ${signer}`;
  return /^\p{Lu}+\.$/u.test(signingAuthority)
    ? `${signingAuthority} ${person}`
    : [...signingAuthority.split('\n').filter(Boolean), person].join(', ');
}

/** @param {string} authority abbreviations in their order; whether the head's title stands in their lines */
export function namesHead(authority) {
  return /(KT|TL|TUQ)\./.test(authority);
}

/** @param {string} authority whether a deputy of whom the head has told to sign does so */
export function namesSubstituted(authority) {
  return /(TL|TUQ)\. KT\.$/.test(authority);
}

/**
 * An abbreviation that an earlier form offered alone: on a committee's letter KT. and Q. stand below its own line.
 *
 * @param {string} abbreviation
 * @param {{authority: string}[]} authorities what may be chosen
 */
export function authorityOf(abbreviation, authorities) {
  const together = `TM. ${abbreviation}`;
  const below = ['KT.', 'Q.'].includes(abbreviation) && authorities.some(({ authority }) => authority === together);
  return below ? together : abbreviation;
}

/**
 * What will stand there, line by line, with the name.
 *
 * @param {?import('../views').SuggestedLetterChoice} choice null where nothing is to be issued; … in a line waits for a title
 * @param {(name: string) => string} typed
 */
export function printed(choice, typed) {
  if (!choice) {
    return [];
  }
  const { authority, lines } = choice;
  const capitals = (name) => typed(name).toLocaleUpperCase('vi') || '…';
  const last = lines.length - 1;
  const filled = lines.map((line, place) =>
    line.replace('…', capitals(namesSubstituted(authority) && place === last ? 'substitutedTitle' : 'headTitle'))
  );
  const acting = /(^|\s)Q\.$/.test(authority) ? 'Q. ' : '';
  return [...filled, acting + capitals('signerTitle').replace(/^Q\. /, ''), typed('signer')].filter(Boolean);
}
