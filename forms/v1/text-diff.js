/*
 * Two versions of a longer text, line by line: what went, what came, and a line around them to find the place.
 */
import { el } from './dom.js';

/**
 * @returns {{kind: 'same'|'gone'|'new', text: string}[]} the lines of both, in their order
 */
export function diffLines(before, after) {
  const [old, now] = [lines(before), lines(after)];
  // lengths[i][j]: of the longest common part of what follows line i and line j.
  const lengths = Array.from({ length: old.length + 1 }, () => new Array(now.length + 1).fill(0));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      lengths[i][j] = old[i] === now[j] ? lengths[i + 1][j + 1] + 1 : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
    }
  }
  const result = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      result.push({ kind: 'same', text: old[i] });
      i += 1;
      j += 1;
    } else if (i < old.length && (j === now.length || lengths[i + 1][j] >= lengths[i][j + 1])) {
      result.push({ kind: 'gone', text: old[i] });
      i += 1;
    } else {
      result.push({ kind: 'new', text: now[j] });
      j += 1;
    }
  }
  return result;
}

/** The difference to read: what is the same is left out, but for the lines next to a change. */
export function textDiff(before, after) {
  const all = diffLines(before, after);
  const near = (index) => [index - 1, index, index + 1].some((place) => all[place] && all[place].kind !== 'same');
  const shown = [];
  all.forEach(({ kind, text }, index) => {
    if (near(index)) {
      shown.push(el('p', {}, kind === 'gone' ? el('del', {}, text) : kind === 'new' ? el('ins', {}, text) : text));
    } else if (index === 0 || near(index - 1)) {
      shown.push(el('p.as-muted', {}, '…'));
    }
  });
  return el('div.as-text-diff', {}, shown);
}

function lines(text) {
  return text.split(/\n/).map((line) => line.trimEnd()).filter((line) => line !== '');
}
