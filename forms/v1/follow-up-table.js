/*
 * The live table of a cycle's obligations: who is where, since when nobody has called, and whom to remind. A long one
 * comes in parts; whom to remind is chosen across them.
 */
import { address, Problem } from './api.js';
import { button, el, fill, first, nextId, paragraphs } from './dom.js';
import { formatDay, formatInstant, isoDay, lastDay } from './dates.js';
import { wayToParts, wordsField } from './parts.js';
import { t } from './texts.js';

/** The columns, each with the name that the server sorts it by. */
const COLUMNS = { agency: 'co-quan', state: 'tinh-trang', deadline: 'han', sent: 'gui', contact: 'lien-he' };

const FILTERS = ['all', 'overdue', 'not-sent', 'returned', 'in-review', 'accepted'];

/**
 * @param {Object} options
 * @param {(asked: URLSearchParams) => Promise<*>} options.load a part of the obligations
 * @param {(asked: URLSearchParams) => string} options.excel where the list is had as a file
 * @param {(asked: URLSearchParams) => Promise<*>} options.remindable all that a reminder would reach
 * @param {() => boolean} options.mayAct
 * @param {() => void} options.onSelect
 * @param {(row: Object) => void} options.call notes a call to the agency of a row
 * @param {(problem: Problem) => void} options.fail tells what the server refuses
 * @returns {{element: HTMLElement, load: () => Promise<void>, draw: () => void,
 *   selected: () => {agency: string, agencyName: string}[], clear: () => void}}
 */
export function followUpTable({ load, excel, remindable, mayAct, onSelect, call, fail }) {
  /** @type {Map<string, string>} the names of those who are to be reminded, by agency */
  const selection = new Map();
  const opened = new Set();
  const view = { filter: 'all', column: 'state', descending: false, words: '', part: 1 };
  const filters = el('div.as-filters', { role: 'group', 'aria-label': t('follow.filter') });
  const head = el('tr');
  const body = el('tbody');
  const all = el('input', { type: 'checkbox', 'aria-label': t('follow.select-all') });
  const table = el('table.as-table', {}, el('caption.as-only-read', {}, t('follow.caption')), el('thead', {}, head), body);
  const above = el('div', { 'data-anchor': 'agencies' }, filters, el('p.as-field-error', { role: 'alert', hidden: true }));
  const below = el('p.as-row');
  const element = el('section.as-block', {}, above, table, below);
  /** What stands in the search field, looked for or not yet. */
  let typed = '';
  let asking = 0;
  let counts = {};
  let found = /** @type {*} */ ({ rows: [], number: 1, parts: 1, found: 0, total: 0, long: false });

  const selectable = () => found.rows.filter((row) => row.remindable);

  /** What is looked at, as the server is asked for it. */
  function asked(part) {
    const order = `${view.descending ? '-' : ''}${COLUMNS[view.column]}`;
    return new URLSearchParams({ trang: String(part), loc: view.filter, tim: view.words, xep: order });
  }

  all.addEventListener('change', () =>
    told(async () => {
      const those = found.parts > 1 ? await remindable(asked(1)) : selectable();
      those.forEach(({ agency, agencyName }) => (all.checked ? selection.set(agency, agencyName) : selection.delete(agency)));
      draw();
      onSelect();
    })
  );

  /** Whatever the server refuses is told, and what is looked at stays. */
  async function told(action) {
    try {
      await action();
    } catch (problem) {
      if (!(problem instanceof Problem)) {
        throw problem;
      }
      fail(problem);
    }
  }

  /** Reads what is looked at anew; a part that is gone by now was the last. An answer that is overtaken is not shown. */
  function loaded() {
    asking += 1;
    const ticket = asking;
    return told(async () => {
      const now = await load(asked(view.part)).catch((problem) => {
        if (problem.status !== 404 || view.part === 1) {
          throw problem;
        }
        view.part = 1;
        return load(asked(1));
      });
      if (ticket !== asking) {
        return;
      }
      counts = now.counts;
      found = now.part;
      found.rows.filter((row) => !row.remindable).forEach(({ agency }) => selection.delete(agency));
      draw();
    });
  }

  /** Looks at something else, from its first part on. */
  function look(change) {
    Object.assign(view, { part: 1 }, change);
    return loaded();
  }

  function filterBar() {
    fill(
      filters,
      FILTERS.map((name) =>
        button(
          t('follow.filter-count', { name: t(`follow.filter.${name}`), count: counts[name] ?? 0 }),
          () => look({ filter: name }),
          { kind: 'small', 'data-focus': `filter:${name}`, 'aria-pressed': String(view.filter === name) }
        )
      ),
      found.long || view.words ? wordsLooked() : null,
      found.total ? el('a.as-button.as-small.as-excel', { href: excel(asked(1)), download: '', 'data-focus': 'excel' }, t('excel.download')) : null
    );
  }

  function heading(column) {
    const current = view.column === column;
    const order = current ? (view.descending ? 'descending' : 'ascending') : null;
    return el(
      'th',
      { scope: 'col', 'aria-sort': order, 'data-column': column },
      button(
        t(`follow.column.${column}`),
        () => look({ column, descending: current && !view.descending }),
        { kind: 'link', 'data-focus': `sort:${column}` }
      ),
      current ? el('span.as-sort', { 'aria-hidden': 'true' }, view.descending ? ' ▼' : ' ▲') : null
    );
  }

  function line(row) {
    const box = row.remindable && mayAct() ? el('input', { type: 'checkbox', id: nextId('pick'), 'data-focus': `pick:${row.agency}`, 'aria-label': t('follow.select', { name: row.agencyName }) }) : null;
    if (box) {
      box.checked = selection.has(row.agency);
      box.addEventListener('change', () => {
        if (box.checked) {
          selection.set(row.agency, row.agencyName);
        } else {
          selection.delete(row.agency);
        }
        marks();
        onSelect();
      });
    }
    const open = opened.has(row.agency);
    const toggle = button(open ? '▾' : '▸', () => {
      if (!opened.delete(row.agency)) {
        opened.add(row.agency);
      }
      draw();
    }, { kind: 'icon', 'data-focus': `open:${row.agency}`, 'aria-expanded': String(open), 'aria-label': t('follow.details', { name: row.agencyName }) });
    return [
      el(
        `tr${open ? '.as-open' : ''}`,
        { 'data-agency': row.agency },
        el('td.as-pick', {}, box, toggle),
        el('th.as-name', { scope: 'row' }, row.submissions ? reportLink(row) : row.agencyName, row.duty === 'REQUESTED' ? el('span.as-tag', {}, t('request.requested')) : null),
        cell('state', state(row)),
        cell('deadline', deadline(row)),
        cell('sent', sent(row)),
        cell('contact', contact(row))
      ),
      open ? details(row) : null,
    ];
  }

  function details(row) {
    return el(
      'tr.as-under',
      {},
      el('td', {}),
      el(
        'td',
        { colspan: NUMBER },
        el('p', {}, el('strong', {}, `${t('head.deadline')}: `), row.explanation),
        row.contacts.length
          ? el(
              'ul.as-history',
              {},
              row.contacts.map((one) =>
                el(
                  'li',
                  {},
                  el('strong', {}, t(`follow.contact.${one.kind}`)),
                  el('span.as-muted', {}, ` – ${one.actor}, ${formatInstant(one.at)}`),
                  paragraphs(one.content)
                )
              )
            )
          : el('p.as-muted', {}, t('follow.no-contact')),
        mayAct() ? button(t('follow.call'), () => call(row), { kind: 'small', 'data-focus': `call:${row.agency}`, 'aria-label': t('follow.call-named', { name: row.agencyName }) }) : null
      )
    );
  }

  function marks() {
    const possible = selectable();
    all.checked = possible.length > 0 && possible.every(({ agency }) => selection.has(agency));
    all.indeterminate = !all.checked && possible.some(({ agency }) => selection.has(agency));
    all.hidden = !mayAct() || !possible.length;
  }

  /** Draws anew and leaves the keyboard where it was. */
  function draw() {
    const focus = document.activeElement?.getAttribute('data-focus');
    filterBar();
    fill(head, el('th.as-pick', { scope: 'col' }, all), Object.keys(COLUMNS).map(heading));
    fill(body, found.rows.length ? found.rows.map(line) : el('tr', {}, el('td.as-muted', { colspan: NUMBER + 1 }, t(view.words ? 'parts.none' : 'follow.none'))));
    fill(below, found.parts > 1 || view.words ? otherParts() : null);
    marks();
    if (focus) {
      first(element, `[data-focus="${CSS.escape(focus)}"]`)?.focus({ preventScroll: true });
    }
  }

  function wordsLooked() {
    return wordsField(typed, (words) => look({ words }), (words) => (typed = words));
  }

  function otherParts() {
    return wayToParts(found, (part) => {
      view.part = part;
      return loaded();
    });
  }

  return {
    element,
    load: loaded,
    draw,
    selected: () => [...selection].map(([agency, agencyName]) => ({ agency, agencyName })),
    clear: () => {
      selection.clear();
      draw();
    },
  };
}

const NUMBER = Object.keys(COLUMNS).length;

function cell(column, content) {
  return el('td', { 'data-label': t(`follow.column.${column}`) }, content);
}

function reportLink(row) {
  return el('a', { href: address(`../bao-cao/${row.slug}`), target: '_blank', rel: 'noopener' }, row.agencyName);
}

function state(row) {
  return [
    el(`span.as-chip.as-state-${row.state.toLowerCase().replaceAll('_', '-')}`, {}, row.stateLabel),
    row.overdue ? el('span.as-chip.as-late', {}, t('head.overdue')) : null,
    row.completionDue ? el('span.as-was', {}, t('follow.completion', { day: formatDay(row.completionDue) })) : null,
  ];
}

/** The last day, or the hour where that counts. */
function deadline(row) {
  return [
    lastDay(row.dueBefore),
    row.dueBefore === row.originalDueBefore ? null : el('span.as-was', {}, t('follow.extended')),
  ];
}

/** The day; the hour when the mouse rests on it. */
function moment(instant) {
  return el('time', { datetime: instant, title: formatInstant(instant) }, formatDay(isoDay(instant)));
}

function sent(row) {
  return row.submissions
    ? [
        moment(row.submittedAt),
        el('span.as-was', {}, row.timelinessLabel),
        row.submissions > 1 ? el('span.as-was', {}, t('follow.submissions', { count: row.submissions })) : null,
      ]
    : el('span.as-muted', {}, '–');
}

function contact(row) {
  const [last] = row.contacts;
  return last
    ? [moment(last.at), el('span.as-was', {}, t(`follow.contact.${last.kind}`))]
    : el('span.as-muted', {}, '–');
}
