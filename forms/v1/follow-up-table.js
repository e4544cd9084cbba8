/*
 * The live table of a cycle's obligations: who is where, since when nobody has called, and whom to remind.
 */
import { address } from './api.js';
import { button, el, fill, first, nextId, paragraphs } from './dom.js';
import { formatDay, formatInstant, isoDay } from './dates.js';
import { counts, FILTERS, sorted } from './obligations.js';
import { t } from './texts.js';

const COLUMNS = ['agency', 'state', 'deadline', 'sent', 'contact'];

/**
 * @param {{mayAct: () => boolean, onSelect: () => void, call: (a: Object) => void}} options call: notes a call to the
 *   agency of a row
 * @returns {{element: HTMLElement, show: (a: Object[]) => void, selected: () => Object[], clear: () => void}}
 */
export function followUpTable({ mayAct, onSelect, call }) {
  const selection = new Set();
  const opened = new Set();
  const view = { filter: 'all', column: 'state', descending: false };
  const filters = el('div.as-filters', { role: 'group', 'aria-label': t('follow.filter') });
  const head = el('tr');
  const body = el('tbody');
  const all = el('input', { type: 'checkbox', 'aria-label': t('follow.select-all') });
  const table = el('table.as-table', {}, el('caption.as-only-read', {}, t('follow.caption')), el('thead', {}, head), body);
  const above = el('div', { 'data-anchor': 'agencies' }, filters, el('p.as-field-error', { role: 'alert', hidden: true }));
  const element = el('section.as-block', {}, above, table);
  let rows = [];

  const shown = () => sorted(rows.filter(FILTERS[view.filter]), /** @type {*} */ (view.column), view.descending);
  const selectable = () => shown().filter(({ remindable }) => remindable);

  all.addEventListener('change', () => {
    selectable().forEach(({ agency }) => (all.checked ? selection.add(agency) : selection.delete(agency)));
    draw();
    onSelect();
  });

  function filterBar() {
    const count = counts(rows);
    fill(
      filters,
      Object.keys(FILTERS).map((name) =>
        button(
          t('follow.filter-count', { name: t(`follow.filter.${name}`), count: count[name] }),
          () => {
            view.filter = name;
            draw();
          },
          { kind: 'small', 'data-focus': `filter:${name}`, 'aria-pressed': String(view.filter === name) }
        )
      )
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
        () => {
          view.descending = current && !view.descending;
          view.column = column;
          draw();
        },
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
          selection.add(row.agency);
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
        { colspan: COLUMNS.length },
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
    fill(head, el('th.as-pick', { scope: 'col' }, all), COLUMNS.map(heading));
    const lines = shown();
    fill(body, lines.length ? lines.map(line) : el('tr', {}, el('td.as-muted', { colspan: COLUMNS.length + 1 }, t('follow.none'))));
    marks();
    if (focus) {
      first(element, `[data-focus="${CSS.escape(focus)}"]`)?.focus({ preventScroll: true });
    }
  }

  function show(now) {
    rows = now;
    const possible = new Set(rows.filter(({ remindable }) => remindable).map(({ agency }) => agency));
    [...selection].filter((agency) => !possible.has(agency)).forEach((agency) => selection.delete(agency));
    draw();
  }

  return {
    element,
    show,
    selected: () => rows.filter(({ agency }) => selection.has(agency)),
    clear: () => {
      selection.clear();
      draw();
    },
  };
}

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

/** Before which day, or which hour where the hour counts. */
function deadline(row) {
  const whole = formatInstant(row.dueBefore);
  const text = whole.startsWith('00:00 ') ? whole.slice(6) : whole;
  return [
    text,
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
