/*
 * From a figure of the province down to who said it: agency, submission, drafters, approver, time.
 */
import { adjustmentForm, adjustmentNote } from './adjustment.js';
import { address, get, Problem } from './api.js';
import { button, el, fill, nextId } from './dom.js';
import { formatInstant } from './dates.js';
import { formatNumber } from './numbers.js';
import { wayToParts, wordsField } from './parts.js';
import { t } from './texts.js';

/** @typedef {import('./form.js').Form} Form */

/**
 * @param {Form} form
 * @param {Object} view the consolidated report
 * @param {Object} figure of it
 * @param {{opener: HTMLElement, links: boolean, again?: null|(() => Promise<Object>)}} options opener: where the cursor
 *   returns to; again: where sums may be corrected here, reads the figure anew
 */
export async function drillDown(form, view, figure, { opener, links, again = null }) {
  const title = nextId('figure');
  const body = el('div.as-dialog-body', { tabindex: '-1' }, el('p.as-loading', {}, '…'));
  const dialog = el(
    'dialog.as-dialog',
    {
      'aria-labelledby': title,
      on: {
        close: () => {
          dialog.remove();
          opener.focus({ preventScroll: true });
        },
        click: (event) => event.target === dialog && dialog.close(),
      },
    },
    el(
      'div.as-dialog-head',
      {},
      el('h4', { id: title }, el('span.as-code', {}, figure.code), ' ', figure.name),
      button(t('drill.close'), () => dialog.close(), { kind: 'small' })
    ),
    body
  );
  const chosen = new Set(figure.adjustment?.agencies ?? []);
  const correcting = (found, shown) => {
    if (!again || figure.computed || figure.actual === null || found.inputs.length !== 1) {
      return null;
    }
    return adjustmentForm(`consolidated/${view.slug}/figures/${figure.code}/adjustment`, figure, found.inputs[0].rows, chosen, async (message) => {
      figure = await again();
      await shown();
      body.prepend(el('p.as-notice', { role: 'status' }, message));
    });
  };
  const show = async (part, words) => {
    const asked = new URLSearchParams({ trang: String(part), tim: words });
    try {
      const found = await get(`consolidated/${view.slug}/figures/${figure.code}?${asked}`);
      fill(
        body,
        excel(view, figure, words),
        found.part.long ? parts(found.part, show) : null,
        content(found, figure, links),
        correcting(found, () => show(part, words))
      );
      // What was clicked is gone with the part before; the list begins at its beginning.
      body.scrollTop = 0;
      body.querySelector('input')?.focus({ preventScroll: true });
    } catch (problem) {
      if (!(problem instanceof Problem)) {
        throw problem;
      }
      if (problem.signedOut) {
        dialog.close();
        form.signedOut();
      }
      fill(body, el('p.as-notice.as-error', { role: 'alert' }, problem.message));
    }
  };
  form.root.append(dialog);
  dialog.showModal();
  await show(1, '');
}

/** The whole list as a file, as it is looked for. */
function excel(view, figure, words) {
  const asked = new URLSearchParams(words ? { tim: words } : {});
  const file = address(`../tong-hop/${view.slug}/chi-tieu/${figure.code}/excel?${asked}`);
  return el('p.as-row', {}, el('a.as-button.as-small.as-excel', { href: file, download: '' }, t('excel.download')));
}

function parts(part, show) {
  const { words } = part.wanted;
  return el('p.as-row', {}, wordsField(words, (now) => show(1, now)), wayToParts(part, (number) => show(number, words)));
}

function content(found, figure, links) {
  return [
    el('p', {}, el('strong', {}, t('drill.province')), ': ', ...province(found, figure)),
    adjustmentNote(found.adjustment, found.adjustment?.agencies.join('; ')),
    found.lastYear
      ? el(
          'p.as-muted',
          {},
          t('drill.last-year', {
            period: found.lastYear.periodLabel,
            indicator: found.lastYear.indicator,
            value: formatNumber(found.lastYear.actual) || '–',
          })
        )
      : null,
    found.lastYear?.note ? el('p.as-muted', {}, found.lastYear.note) : null,
    found.notes.map((note) => el('p.as-muted', {}, note)),
    found.inputs.map((input) => [
      found.inputs.length > 1 || input.indicator !== found.indicator
        ? el('h5', {}, `${input.indicator}. ${input.name} (${input.unit})`)
        : null,
      input.rows.length ? table(input, links) : el('p.as-muted', {}, t(found.part.wanted.words ? 'parts.none' : 'drill.nobody')),
    ]),
    found.notAsked.length ? el('p.as-muted', {}, t('drill.not-asked', { agencies: found.notAsked.join('; ') })) : null,
  ];
}

function province(found, figure) {
  if (found.actual === null) {
    return [found.reason || figure.stateLabel];
  }
  const estimate = found.estimate === null ? '' : t('drill.estimate', { value: formatNumber(found.estimate) });
  return [`${formatNumber(found.actual)} ${found.unit}${estimate}. ${figure.stateLabel}.`];
}

function table(input, links) {
  const columns = ['agency', 'actual', ...(input.estimated ? ['estimate'] : []), 'submission', 'drafters', 'approver', 'signer', 'time'];
  const titles = {
    agency: t('drill.agency'),
    actual: t('grid.actual'),
    estimate: t('grid.estimate'),
    submission: t('drill.submission'),
    drafters: t('drill.drafters'),
    approver: t('drill.approver'),
    signer: t('drill.signer'),
    time: t('drill.submitted'),
  };
  return el(
    'table.as-grid.as-sources',
    {},
    el('caption.as-only-read', {}, `${input.indicator}. ${input.name}`),
    el(
      'thead',
      {},
      el('tr', {}, columns.map((name) => el(`th.as-${name}${numeric(name)}`, { scope: 'col' }, titles[name])))
    ),
    el('tbody', {}, input.rows.map((row) => line(row, columns, links)))
  );
}

function line(row, columns, links) {
  const cells = {
    agency: () => el('th.as-agency', { scope: 'row' }, row.agencyName, remark(row)),
    actual: () => el('td.as-number', {}, said(row)),
    estimate: () => el('td.as-number', {}, formatNumber(row.estimate)),
    submission: () => el('td', {}, row.submission === null ? null : submission(row, links)),
    drafters: () => el('td', {}, row.drafters.join(', ')),
    approver: () => el('td', {}, row.approver),
    signer: () => el('td', {}, row.signer),
    time: () => el('td', {}, formatInstant(row.submittedAt), row.timelinessLabel ? el('span.as-was', {}, row.timelinessLabel) : null),
  };
  return el(`tr${row.submission === null ? '.as-absent' : ''}`, {}, columns.map((name) => cells[name]()));
}

function submission(row, links) {
  const name = t('drill.submission-of', { number: row.submission, letter: row.letter });
  return links ? el('a', { href: `/bao-cao/${row.slug}`, target: '_blank', rel: 'noopener' }, name) : name;
}

function said({ submission: number, state, stateLabel, actual }) {
  if (actual !== null) {
    return formatNumber(actual);
  }
  return number === null ? '–' : el('abbr', { title: stateLabel }, t(`state.short.${state}`));
}

/** Why there is no number, or what the agency noted beside it. */
function remark({ submission: number, stateLabel, reason, note }) {
  const words = [number === null ? stateLabel : null, reason, note].filter(Boolean).join(' – ');
  return words ? el('span.as-was', {}, words) : null;
}

function numeric(name) {
  return name === 'actual' || name === 'estimate' ? '.as-number' : '';
}
