/*
 * The province's figures, area by area, compared with earlier periods, the plan's targets and what was signed before;
 * each leads down to the agencies it comes from.
 */
import { adjustmentNote } from './adjustment.js';
import { acrossAll, button, el, fill, first, focused, nextId } from './dom.js';
import { formatDay } from './dates.js';
import { drillDown } from './drill-down.js';
import { periodsOf } from './grid.js';
import { notCompared, targetText } from './grid-row.js';
import { formatNumber } from './numbers.js';
import { t } from './texts.js';

/** @typedef {import('./consolidated-text.js').ConsolidatedText} ConsolidatedText */
/** @typedef {import('./form.js').Form} Form */

/** So many names are told beside a figure; all of them where it is drilled down. */
const NAMES = 3;

/**
 * @param {Form} form
 * @param {ConsolidatedText} text
 * @param {{links: boolean, writing?: boolean}} options links: whether the person may open the agencies' reports; writing:
 *   whether sums may be corrected here
 * @returns {{element: HTMLElement, show: () => void, onlyChanged: (a: boolean) => void}}
 */
export function provinceFigures(form, text, { links, writing = false }) {
  const all = (view) => view.areas.flatMap(({ figures }) => figures);
  const before = new Map(all(text.view).map((figure) => [figure.code, figure]));
  const overtaken = (figure) => said(before.get(figure.code)) !== said(figure);
  const changed = (figure) => figure.changed || overtaken(figure);
  const filter = el('input', { type: 'checkbox', id: nextId('only-changed') });
  const filterText = el('span');
  const filterBox = el('label.as-only-changed', { for: filter.id }, filter, filterText);
  const summary = el('p.as-muted');
  const table = el('table.as-grid.as-province', { on: { keydown: arrows } });
  filter.addEventListener('change', show);
  new ResizeObserver(() => acrossAll(table)).observe(table);

  function show() {
    const { view } = text;
    const columns = columnsOf(view);
    const count = all(view).filter(changed).length;
    const at = table.contains(document.activeElement) ? focused().dataset.code : null;
    filterBox.hidden = count === 0;
    filter.checked &&= count > 0;
    filterText.textContent = t('province.only-changed', { count });
    fill(summary, targetsSummary(view.targets));
    fill(
      table,
      el('caption.as-only-read', {}, t('province.caption')),
      el('thead', {}, el('tr', {}, columns.map(({ title, head, attributes }) => el(`th${head}`, { scope: 'col', ...attributes }, title)))),
      view.areas.map((area) => {
        const figures = area.figures.filter((figure) => !filter.checked || changed(figure));
        return figures.length
          ? el(
              'tbody',
              {},
              el('tr.as-area', {}, el('th', { scope: 'rowgroup', 'data-across': true }, area.name)),
              figures.map((figure) => row(figure, columns))
            )
          : null;
      })
    );
    acrossAll(table);
    if (at) {
      first(table, `button[data-code="${CSS.escape(at)}"]`)?.focus({ preventScroll: true });
    }
  }

  /** Which columns there are: earlier periods and what was signed before only where there is something. */
  function columnsOf(view) {
    /** @type {{title: string, head: string, attributes?: Object, cell: (figure: Object) => HTMLElement}[]} */
    const columns = [{ title: t('grid.indicator'), head: '.as-name', cell: nameCell }];
    periodsOf({ indicators: all(view) }).forEach(({ period, label }, index) =>
      columns.push({
        title: label,
        head: '.as-number.as-earlier',
        attributes: { 'data-back': index },
        cell: (figure) =>
          el('td.as-number.as-earlier', { 'data-back': index }, earlierNumber(figure.earlier.find((one) => one.period === period))),
      })
    );
    if (all(view).some(({ signedBefore }) => signedBefore)) {
      columns.push({
        title: t('province.signed-before'),
        head: '.as-number',
        cell: (figure) => el('td.as-number', {}, number(figure.signedBefore)),
      });
    }
    columns.push(
      { title: t('grid.actual-until', { day: formatDay(view.cutOff) }), head: '.as-number', cell: actualCell },
      ...(view.estimated ? [{ title: t('grid.estimate'), head: '.as-number', cell: estimateCell }] : [])
    );
    if (all(view).some(({ change }) => change !== null)) {
      columns.push({ title: t('province.change'), head: '.as-number', cell: changeCell });
    }
    columns.push({ title: t('province.agencies'), head: '.as-number.as-agencies', cell: agenciesCell });
    return columns;
  }

  function row(figure, columns) {
    const below = notes(figure);
    return [
      el(
        `tr${changed(figure) ? '.as-changed' : ''}${figure.state === 'PARTIAL' ? '.as-partial' : ''}${below.length ? '.as-open' : ''}`,
        { 'data-anchor': `figure:${figure.code}`, 'data-code': figure.code },
        columns.map(({ cell }) => cell(figure))
      ),
      below.length ? el('tr.as-under', {}, el('td', { 'data-across': true }, below)) : null,
    ];
  }

  function actualCell(figure) {
    const value = shown(figure);
    const whole = figure.actual === null ? figure.stateLabel : value;
    const again = async () => {
      await text.look();
      return all(text.view).find(({ code }) => code === figure.code);
    };
    const open = (event) =>
      drillDown(form, text.view, figure, { opener: event.currentTarget, links, again: writing ? again : null });
    return el(
      'td.as-number',
      {},
      button(value, open, {
        kind: 'link',
        'data-code': figure.code,
        'aria-haspopup': 'dialog',
        'aria-label': t('province.drill', { value: whole, code: figure.code }),
        title: t('province.drill-title'),
      }),
      overtaken(figure) ? el('del.as-was', {}, shown(before.get(figure.code))) : null
    );
  }

  show();
  return {
    element: el('div', {}, el('div.as-row.as-province-head', {}, summary, filterBox), table),
    show,
    onlyChanged: (only) => {
      filter.checked = only;
      show();
    },
  };
}

function nameCell({ code, name, unit, computed, target, standard }) {
  return el(
    'th.as-name',
    { scope: 'row' },
    el('span.as-code', {}, code),
    name,
    el('span.as-unit', {}, ` (${unit})`),
    computed ? el('span.as-tag', {}, t('grid.computed')) : null,
    standard ? el('span.as-target', {}, t('grid.standard', { standard })) : null,
    target
      ? el(
          'span.as-target',
          {},
          targetText(target, unit),
          ' – ',
          el(`strong${target.reached === null ? '' : target.reached ? '.as-reached' : '.as-not-reached'}`, {}, target.label)
        )
      : null
  );
}

function estimateCell({ estimate }) {
  return el('td.as-number', {}, formatNumber(estimate) || '–');
}

function changeCell({ change, changePercent }) {
  if (change === null) {
    return el('td.as-number', {}, '–');
  }
  const percent = changePercent === null ? null : el('span.as-was', {}, `${signed(changePercent)} %`);
  return el('td.as-number', {}, signed(change), percent);
}

function signed(value) {
  return `${Number(value) > 0 ? '+' : ''}${formatNumber(value)}`;
}

function agenciesCell({ expected, reported, stateLabel }) {
  return el('td.as-number.as-agencies', {}, expected ? el('abbr', { title: stateLabel }, `${reported}/${expected}`) : '–');
}

/** What is not compared is marked, and what was recalculated says by which document. */
function earlierNumber(value) {
  const said = value?.apart ?? value?.baseline;
  return said ? notCompared(number(value), said) : number(value);
}

function number(value) {
  return value ? formatNumber(value.actual) || '–' : '';
}

/** What has to be known of a figure beside its number: why there is none, and who is missing. */
function notes({ actual, reason, missing, notAvailable, notComparable, notes: known, adjustment }) {
  return [
    adjustmentNote(adjustment, adjustment && few(adjustment.names)),
    actual !== null && notComparable ? el('p.as-muted', {}, notComparable) : null,
    actual === null && reason ? el('p.as-muted', {}, reason) : null,
    missing.names.length ? el('p.as-finding', {}, t('province.missing', { agencies: few(missing) })) : null,
    notAvailable.names.length ? el('p.as-muted', {}, t('province.not-available', { agencies: few(notAvailable) })) : null,
    known.map((note) => el('p.as-muted', {}, note)),
  ].flat().filter(Boolean);
}

/** @param {import('../views').ConsolidatedFew} agencies */
export function few({ names, more }, most = NAMES) {
  const shown = more === 0 && names.length <= most + 1 ? names : names.slice(0, most);
  const rest = names.length + more - shown.length;
  return rest ? t('province.and-more', { agencies: shown.join('; '), count: rest }) : shown.join('; ');
}

function targetsSummary(targets) {
  if (!targets.length) {
    return null;
  }
  const count = (reached) => targets.filter((target) => target.reached === reached).length;
  return t('province.targets', { count: targets.length, reached: count(true), missed: count(false), unknown: count(null) });
}

function shown({ state, actual }) {
  return actual === null ? t(`state.short.${state}`) : formatNumber(actual);
}

function said({ state, actual, estimate }) {
  return JSON.stringify([state, actual, estimate]);
}

/** Up and down from figure to figure. */
function arrows(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const current = event.target.closest('button[data-code]');
  if (!step || !current) {
    return;
  }
  const figures = [...event.currentTarget.querySelectorAll('button[data-code]')];
  const next = figures[figures.indexOf(current) + step];
  if (next) {
    event.preventDefault();
    next.focus();
  }
}
