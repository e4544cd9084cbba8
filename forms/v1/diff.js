/*
 * What changed between two submissions, or what the leader corrected, as a list that leads to each place.
 */
import { anchorName } from './anchors.js';
import { button, el } from './dom.js';
import { formatInstant } from './dates.js';
import { formatNumber } from './numbers.js';
import { t } from './texts.js';

/** A value of a difference as people read it. */
export function said(anchor, text) {
  const part = anchor.split(':')[2];
  if (text === '' || text === null || text === undefined) {
    return t('diff.nothing');
  }
  if (part === 'actual' || part === 'estimate') {
    return formatNumber(text);
  }
  if (part === 'state') {
    return t(`state.${text}`);
  }
  return anchor === 'report:nil' ? t(text === 'true' ? 'diff.yes' : 'diff.no') : text;
}

/** @returns {Map<string, {before: string, after: string}>} by anchor, as the server tells them */
export function differencesOf(view) {
  return new Map(view.differences.map((difference) => [difference.anchor, difference]));
}

/** The list of all differences to the last submission; null where there is none to compare with. */
export function differencePanel(form, view) {
  const number = (view.submission ?? view.submissions + 1) - 1;
  if (number < 1) {
    return null;
  }
  const list = view.differences;
  return el(
    'details.as-block.as-diff',
    { open: list.length > 0 && list.length <= 8 },
    el('summary', {}, list.length ? t('diff.title', { count: list.length, number }) : t('diff.same', { number })),
    list.length ? el('ul', {}, list.map((difference) => line(form, view, difference))) : null
  );
}

function line(form, view, { anchor, before, after }) {
  const place = anchor.split(':').slice(0, 2).join(':');
  return el(
    'li',
    {},
    button(anchorName(anchor, view), () => form.jump(place), { kind: 'link' }),
    change(said(anchor, before), said(anchor, after))
  );
}

/** The words before, struck, and the words after. */
export function change(before, after) {
  const long = before.length + after.length > 90;
  return long
    ? el('div.as-versions', {}, el('div', {}, el('del', {}, before)), el('div', {}, el('ins', {}, after)))
    : el('span.as-change', {}, el('del', {}, before), ' → ', el('ins', {}, after));
}

/** What the leader corrected himself; null when nothing. */
export function leaderEdits(form, view) {
  if (!view.leaderEdits.length) {
    return null;
  }
  return el(
    'details.as-block.as-diff',
    { open: true },
    el('summary', {}, t('diff.leader', { count: view.leaderEdits.length })),
    el(
      'ul',
      {},
      view.leaderEdits.map((edit) =>
        el(
          'li',
          {},
          button(anchorName(edit.field, view), () => form.jump(edit.field), { kind: 'link' }),
          el('span.as-muted', {}, ` ${edit.actor}, ${formatInstant(edit.at)} `),
          change(logged(edit.before), logged(edit.after))
        )
      )
    )
  );
}

/** The log writes a cell as "120 | 240 (note)". */
function logged(text) {
  if (!text) {
    return t('diff.nothing');
  }
  const numbers = /^(\S*) \| (\S*)((?: \(.*\))?)$/s.exec(text);
  if (numbers) {
    return `${formatNumber(numbers[1]) || '–'} | ${formatNumber(numbers[2]) || '–'}${numbers[3]}`;
  }
  return text.replace(/^(NOT_AVAILABLE|NOT_APPLICABLE)/, (state) => t(`state.${state}`));
}
