/*
 * How the obligations of a cycle are told apart, counted and put in order.
 */

const WITH_AGENCY = ['PLANNED', 'DRAFTING', 'CHECKING', 'APPROVING', 'ISSUING', 'RETURNED'];
const ORDER = ['RETURNED', 'PLANNED', 'DRAFTING', 'CHECKING', 'APPROVING', 'ISSUING', 'UNDER_REVIEW', 'ACCEPTED', 'NOT_SUBMITTED', 'CANCELLED'];

/** The filters of the table, each with the rows it shows. An overdue report is in another one as well. */
export const FILTERS = {
  all: () => true,
  overdue: (row) => row.overdue,
  'not-sent': (row) => WITH_AGENCY.includes(row.state) && row.submissions === 0,
  returned: (row) => WITH_AGENCY.includes(row.state) && row.submissions > 0,
  'in-review': (row) => row.state === 'UNDER_REVIEW',
  accepted: (row) => row.state === 'ACCEPTED',
};

const DONE = ['ACCEPTED', 'CANCELLED', 'NOT_SUBMITTED'];

/** Those of which something is still awaited. */
export function outstanding(rows) {
  return rows.filter(({ state }) => !DONE.includes(state));
}

/** How many rows each filter shows. */
export function counts(rows) {
  return Object.fromEntries(Object.entries(FILTERS).map(([name, shows]) => [name, rows.filter(shows).length]));
}

const KEYS = {
  // As the server lists them: in the order of the plan.
  agency: null,
  state: (row) => [row.overdue ? 0 : 1, ORDER.indexOf(row.state)],
  deadline: (row) => [Date.parse(row.dueBefore)],
  sent: (row) => [row.submittedAt ? Date.parse(row.submittedAt) : Infinity],
  contact: (row) => [row.contacts.length ? Date.parse(row.contacts[0].at) : 0],
};

/**
 * The rows in the order of a column; equal ones stay in the order of the plan.
 *
 * @param {'agency'|'state'|'deadline'|'sent'|'contact'} column
 */
export function sorted(rows, column, descending = false) {
  const key = KEYS[column];
  const ordered = key ? [...rows].sort((one, other) => compare(key(one), key(other)) * (descending ? -1 : 1)) : [...rows];
  return !key && descending ? ordered.reverse() : ordered;
}

function compare(one, other) {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at < 0 ? 0 : one[at] < other[at] ? -1 : 1;
}
