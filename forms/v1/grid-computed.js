/*
 * A computed indicator: never typed, it follows from the figures beside it.
 */
import { el } from './dom.js';
import { Row, notCompared } from './grid-row.js';
import { formatComputed } from './numbers.js';
import { compute } from './ratios.js';

export class ComputedRow extends Row {
  constructor(grid, indicator) {
    super(grid, indicator);
    this.values = Object.fromEntries(grid.columns.map((column) => [column, el('td.as-number', { 'data-label': grid.heading(column) })]));
    this.main = el(
      'tr.as-computed',
      { 'data-anchor': this.anchor },
      this.nameCell(),
      this.earlierCells(),
      Object.values(this.values),
      grid.editable ? [el('td'), el('td')] : el('td.as-number.as-tools', {}, grid.tools(this.anchor, indicator.name))
    );
    this.elements = [this.main, this.under];
    this.show();
  }

  compute() {
    for (const column of this.grid.columns) {
      const value = this.grid.computedValue(this.indicator, column);
      this.values[column].textContent = value === null ? '–' : formatComputed(value);
      this.values[column].classList.toggle('as-far', value > 100 && this.indicator.unit === '%');
    }
  }

  earlierText(value, period) {
    if (value) {
      return super.earlierText(value, period);
    }
    let apart = null;
    const figure = (code) => {
      const earlier = this.grid.indicators.get(code)?.earlier.find((one) => one.period === period);
      apart = earlier?.apart ?? apart;
      return earlier?.state === 'VALUE' && earlier.actual !== null ? Number(earlier.actual) : null;
    };
    const number = formatComputed(compute(this.indicator, figure, () => null, this.grid.computed) ?? NaN);
    return apart && number ? notCompared(number, apart) : number;
  }

  show() {
    const findings = this.findings();
    this.main.classList.toggle('as-warned', findings.length > 0);
    this.showBelow(
      this.findingLines(findings),
      this.grid.beside(this.anchor)
    );
  }
}
