/* What an import would do or did, under a form: what is wrong, or what changes and what it means. */

/**
 * @param {HTMLElement} place
 * @param {{changes: string[], warnings: string[], effects: string[], bodies?: string[]}} answer
 * @param {{would: string, same: string, effects: string, warnings: string, bodies?: string}} words
 */
export function told(place, { changes, warnings, effects, bodies = [] }, words) {
  place.className = 'notice';
  place.replaceChildren(strong(changes.length ? words.would : words.same), list(changes));
  if (effects.length) {
    place.append(strong(words.effects), list(effects));
  }
  if (warnings.length) {
    place.append(strong(words.warnings), list(warnings));
  }
  differing(place, bodies, words);
}

/** In what the bodies of a package are not those here. */
export function differing(place, bodies, words) {
  if (bodies.length) {
    place.append(strong(words.bodies), list(bodies));
  }
}

export function strong(text) {
  const element = document.createElement('p');
  const bold = document.createElement('strong');
  bold.textContent = text;
  element.append(bold);
  return element;
}

export function list(lines) {
  const element = document.createElement('ul');
  lines.forEach((said) => {
    const item = document.createElement('li');
    item.textContent = said;
    element.append(item);
  });
  return element;
}
