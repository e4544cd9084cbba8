/*
 * Where bodies counted the same thing: a correction beside a sum of the province, with its reason, proposed by the
 * coordinators and confirmed with the leader's signature.
 */
import { put, Problem, remove } from './api.js';
import { button, el, nextId } from './dom.js';
import { formatNumber, parseNumber } from './numbers.js';
import { t } from './texts.js';

/** @typedef {import('../views').ConsolidatedFigureView} Figure */

/**
 * What stands beside a figure: sum, correction and what is left, and why; null without one.
 *
 * @param {{words: string, reason: string, stale?: boolean}|undefined|null} adjustment
 * @param {string} agencies
 */
export function adjustmentNote(adjustment, agencies) {
  return adjustment
    ? el(
        'div.as-adjusted',
        {},
        el('p', {}, el('strong', {}, adjustment.words), '.'),
        el('p.as-muted', {}, t('adjust.why', { reason: adjustment.reason, agencies })),
        adjustment.stale ? el('p.as-finding', {}, t('adjust.stale')) : null
      )
    : null;
}

/**
 * @param {string} address of the correction
 * @param {Figure} figure with its correction, where it has one
 * @param {{agency: string, agencyName: string, actual: number|string|null}[]} rows what the agencies said
 * @param {Set<string>} chosen who counted the same; kept while the list is looked through part by part
 * @param {(message: string) => Promise<void>} saved
 */
export function adjustmentForm(address, figure, rows, chosen, saved) {
  const now = figure.adjustment;
  const version = now?.version ?? 0;
  const whole = figure.type === 'COUNT';
  const delta = numberField();
  const value = numberField();
  const reason = el('textarea.as-input', { rows: 2, id: nextId('adjust-reason'), value: now?.reason ?? '' });
  const error = el('p.as-notice.as-error', { role: 'alert', hidden: true });
  delta.value = now ? formatNumber(now.delta) : '';
  value.value = now ? formatNumber(now.value) : '';
  // The one follows from the other; what is sent is the correction.
  delta.addEventListener('input', () => follow(delta, value, 1));
  value.addEventListener('input', () => follow(value, delta, -1));

  function follow(typed, other, sign) {
    const number = parseNumber(typed.value, { whole });
    other.value = number === null || number === undefined ? '' : formatNumber(sum(number, figure.actual, sign));
  }

  async function send(work, message) {
    error.hidden = true;
    try {
      await work();
      await saved(message);
    } catch (problem) {
      if (!(problem instanceof Problem)) {
        throw problem;
      }
      error.textContent = problem.message;
      error.hidden = false;
      error.scrollIntoView({ block: 'nearest' });
    }
  }

  const propose = () => {
    const number = parseNumber(delta.value, { whole });
    if (number === undefined) {
      error.textContent = t('adjust.no-number');
      error.hidden = false;
      return null;
    }
    return send(
      () => put(address, { delta: number, reason: reason.value, agencies: [...chosen], version }),
      t('adjust.saved')
    );
  };
  const withdraw = () => send(() => remove(`${address}?version=${version}`), t('adjust.withdrawn'));

  return el(
    'details.as-block.as-adjust',
    { open: !!now, 'data-anchor': 'adjustment' },
    el('summary', {}, t('adjust.title')),
    el('p.as-hint', {}, t('adjust.hint')),
    now?.stale ? el('p.as-notice.as-warning.as-slim', {}, t('adjust.stale')) : null,
    el(
      'div.as-row.as-adjust-numbers',
      {},
      field(t('adjust.delta'), delta),
      field(t('adjust.value', { sum: formatNumber(figure.actual) }), value)
    ),
    el(
      'fieldset.as-choices',
      {},
      el('legend', {}, t('adjust.agencies')),
      el('div.as-columns', {}, rows.filter(({ actual }) => actual !== null).map((row) => choice(row, chosen)))
    ),
    field(t('adjust.reason'), reason),
    error,
    el(
      'p.as-row',
      {},
      button(t(now?.stale ? 'adjust.confirm' : 'adjust.save'), propose, { kind: 'small' }),
      now ? button(t('adjust.withdraw'), withdraw, { kind: 'link' }) : null
    )
  );
}

function numberField() {
  return el('input.as-input.as-figure', { type: 'text', inputmode: 'decimal', autocomplete: 'off', id: nextId('adjust') });
}

function field(label, control) {
  return el('div.as-field', {}, el('label', { for: control.id }, label), control);
}

function choice({ agency, agencyName, actual }, chosen) {
  const box = el('input', { type: 'checkbox', value: agency });
  box.checked = chosen.has(agency);
  box.addEventListener('change', () => (box.checked ? chosen.add(agency) : chosen.delete(agency)));
  return el('label', {}, box, ` ${agencyName} (${formatNumber(actual)})`);
}

/** Three decimals at most, so that no binary fraction shows. */
function sum(number, base, sign) {
  return String(Math.round((Number(number) + sign * Number(base)) * 1000) / 1000);
}
