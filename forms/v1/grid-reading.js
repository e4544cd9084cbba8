/*
 * A typed indicator as it is read: the figures, what changed, how far they are from the last period.
 */
import { el, fill } from './dom.js';
import { Row, wantsReason } from './grid-row.js';
import { formatComputed, formatNumber } from './numbers.js';
import { t } from './texts.js';

export class ReadRow extends Row {
  constructor(grid, indicator) {
    super(grid, indicator);
    this.read = Object.fromEntries(grid.columns.map((column) => [column, el('td.as-number', { 'data-label': grid.heading(column) })]));
    this.change = el('td.as-number.as-tools', { 'data-label': t('grid.change') });
    this.main = el(
      'tr',
      { 'data-anchor': this.anchor, 'data-code': indicator.code },
      this.nameCell(),
      this.earlierCells(),
      grid.columns.map((column) => this.read[column]),
      this.change
    );
    this.elements = [this.main, this.under];
    this.show();
  }

  show() {
    const cell = this.grid.draft.cell(this.indicator.code);
    for (const column of this.grid.columns) {
      const value =
        cell.state === 'VALUE'
          ? formatNumber(cell[column])
          : column === 'actual'
            ? el('span.as-muted', {}, t(`state.${cell.state}`))
            : '';
      fill(this.read[column], this.was(column), value);
    }
    fill(this.change, this.distance(cell), this.grid.tools(this.anchor, this.indicator.name));
    const changed = this.grid.columns.concat('state', 'reason', 'note').some((part) => this.grid.differences.has(`${this.anchor}:${part}`));
    this.main.classList.toggle('as-changed', changed);
    const findings = this.findings();
    this.main.classList.toggle('as-warned', findings.length > 0);
    this.showBelow(
      wantsReason(cell.state) && cell.reason ? el('p', {}, el('span.as-muted', {}, `${t('grid.reason')}: `), cell.reason) : null,
      cell.note ? el('p', {}, el('span.as-muted', {}, `${t('grid.note')}: `), cell.note) : null,
      this.findingLines(findings),
      this.grid.beside(this.anchor)
    );
  }

  /** How far from the last period. */
  distance(cell) {
    const last = this.indicator.earlier[0];
    if (last?.apart && cell.state === 'VALUE') {
      return el('span.as-muted', {}, last.apart);
    }
    const before = last ? last.actual : null;
    if (cell.state !== 'VALUE' || cell.actual === null || !before || Number(before) === 0) {
      return '';
    }
    const percent = ((Number(cell.actual) - Number(before)) / Math.abs(Number(before))) * 100;
    const text = `${percent > 0 ? '+' : ''}${formatComputed(percent, 1)}%`;
    return el(`span${Math.abs(percent) > 50 ? '.as-far' : ''}`, {}, text);
  }
}
