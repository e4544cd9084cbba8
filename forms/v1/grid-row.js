/*
 * What the rows of the grid have in common: the indicator's name, what was said of it before, what was found.
 */
import { el, fill, nextId } from './dom.js';
import { said } from './diff.js';
import { formatDay } from './dates.js';
import { formatNumber } from './numbers.js';
import { t } from './texts.js';

export const COLUMNS = ['actual', 'estimate'];

/** The columns of a report or of the province: what was asked out of turn has no rest of a period to estimate. */
export function columnsOf({ estimated }) {
  return estimated ? COLUMNS : COLUMNS.slice(0, 1);
}

/** A figure that today's is not compared with, and why. */
export function notCompared(number, apart) {
  return el('abbr', { title: apart }, `${number}*`);
}

/** What the rows of typed and of computed indicators have in common. */
export class Row {
  constructor(grid, indicator) {
    this.grid = grid;
    this.indicator = indicator;
    this.anchor = `cell:${indicator.code}`;
    this.nameId = nextId('indicator');
    this.below = el('td', { 'data-across': true });
    this.under = el('tr.as-under', {}, this.below);
    /** The row itself, made by each kind. @type {HTMLTableRowElement} */
    this.main = null;
  }

  nameCell() {
    const { code, name, unit, target, note, computed, partOf, standard } = this.indicator;
    return el(
      'th.as-name',
      { scope: 'row' },
      el('span.as-code', {}, code),
      el('span', { id: this.nameId }, name),
      el('span.as-unit', {}, ` (${unit})`),
      computed ? el('span.as-tag', {}, t('grid.computed')) : null,
      target ? el('span.as-target', {}, targetText(target, unit)) : null,
      standard ? el('span.as-target', {}, t('grid.standard', { standard })) : null,
      this.history(),
      note || partOf
        ? el('span.as-help', { title: [note, partOf ? t('grid.part-of', { code: partOf }) : null].filter(Boolean).join(' – '), tabindex: '-1' }, 'ⓘ')
        : null
    );
  }

  /** Between what the figure lies usually, and what it cannot fall below. */
  history() {
    const { usual, least, since } = this.indicator;
    const from = since && t('grid.since', { day: formatDay(since) });
    const range = usual && t('grid.usual', { min: formatNumber(usual.min), max: formatNumber(usual.max) });
    const included = least && t('grid.least', { periods: least.periods, number: formatNumber(least.figure) });
    const said = [from, included, range].filter(Boolean).join(' – ');
    return said ? el('span.as-target.as-history', {}, said) : null;
  }

  earlierCells() {
    return this.grid.periods.map(({ period }, index) => {
      const value = this.indicator.earlier.find((one) => one.period === period);
      return el('td.as-number.as-earlier', { 'data-back': index }, this.earlierText(value, period));
    });
  }

  /** @param {string} [period] for rows that compute it */
  earlierText(value, period = undefined) {
    if (!value) {
      return '';
    }
    if (value.state === 'VALUE') {
      const number = formatNumber(value.actual);
      return value.apart ? notCompared(number, value.apart) : number;
    }
    return el('abbr', { title: t(`state.${value.state}`) }, t(`state.short.${value.state}`));
  }

  /** "Was" under a figure that changed since the last submission. */
  was(column) {
    const difference = this.grid.differences.get(`${this.anchor}:${column}`);
    return difference ? el('del.as-was', {}, said(difference.anchor, difference.before)) : null;
  }

  /** What was found here; the row has said already which indicator it is about. */
  findings() {
    const name = `${this.indicator.code} – ${this.indicator.name}: `;
    return this.grid.draft.view.findings
      .filter((finding) => finding.anchor === this.anchor)
      .map((finding) => {
        const rest = finding.sentence.split(name)[1];
        return rest ? { ...finding, sentence: rest[0].toUpperCase() + rest.slice(1) } : finding;
      });
  }

  /** The sentences that stand under the row. */
  findingLines(findings) {
    return findings.map((finding) => el(`p.${finding.blocking ? 'as-problem' : 'as-finding'}`, {}, finding.sentence));
  }

  showBelow(...content) {
    fill(this.below, ...content);
    this.under.hidden = !this.below.hasChildNodes();
    this.main.classList.toggle('as-open', !this.under.hidden);
  }
}

/** A cell without a number stands only with the reason why. */
export function wantsReason(state) {
  return state === 'NOT_AVAILABLE' || state === 'NOT_APPLICABLE';
}

/** "Mục tiêu: ≥ 95 %" */
export function targetText({ value, direction, year }, unit) {
  const sign = { AT_LEAST: '≥ ', AT_MOST: '≤ ' }[direction] ?? '';
  const goal = `${sign}${formatNumber(value)} ${unit}`;
  return year ? t('grid.target-year', { goal, year }) : t('grid.target', { goal });
}
