/*
 * Ratios are never typed: what a computed indicator says follows from the figures beside it, as they are typed.
 */

/**
 * @param {{numerator: string|null, denominator: string|null}} indicator a computed one
 * @param {(a: string) => number|null} figure a typed indicator's figure; null where there is none
 * @param {(a: string) => number|null} lastYear the figure of a year ago, for a decrease
 * @param {Map<string, {numerator: string|null, denominator: string|null}>} computed all computed indicators by code
 * @returns {number|null}
 */
export function compute(indicator, figure, lastYear, computed) {
  if (!indicator.numerator) {
    return null;
  }
  if (indicator.denominator) {
    return ratio(indicator, figure);
  }
  const before = value(indicator.numerator, lastYear, computed);
  const now = value(indicator.numerator, figure, computed);
  return before === null || now === null ? null : before - now;
}

function value(code, figure, computed) {
  const source = computed.get(code);
  return source ? ratio(source, figure) : figure(code);
}

function ratio(indicator, figure) {
  const numerator = figure(indicator.numerator);
  const denominator = figure(indicator.denominator);
  return numerator === null || denominator === null || denominator === 0 ? null : (numerator / denominator) * 100;
}
