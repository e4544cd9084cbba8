/* One list of a regime or of the province: rows are changed in a form, seen beforehand, and applied together. */
import { get, post, Problem } from '/forms/v1/api.js';
import { textsLoaded } from '/forms/v1/texts.js';
import { list, strong, told } from './outcome.js';
import { RowForm } from './row-form.js';

const main = document.getElementById('set');
const address = `regimes/${main.dataset.regime}/${main.dataset.set}`;
const table = document.getElementById('rows');
const form = document.getElementById('changes');
const outcome = document.getElementById('outcome');
const failed = document.getElementById('failed');
const done = document.getElementById('done');
const search = document.getElementById('find');
const past = document.getElementById('past');
const { check, take, reload, drop } = form.elements;

/** A list of two thousand is looked for in, not looked through. */
const LOOKED_THROUGH = 200;

/** What was shown last. */
let view = null;

/** What is changed, in the order it was: {row, old, cells, wrong}; row null for a new one, cells null for one taken away. */
let changes = [];

const rowForm = new RowForm(document.getElementById('editor'), word);

function word(key, ...values) {
  const text = document.getElementById('words').content.querySelector(`[data-word=${key}]`).textContent;
  return text.replace(/\{(\d)\}/g, (placeholder, number) => values[number] ?? placeholder);
}

await textsLoaded;
await load();

async function load() {
  try {
    view = await get(address);
    failed.hidden = true;
  } catch (problem) {
    show(failed, message(problem));
    return;
  }
  const { from } = form.elements;
  document.getElementById('when').hidden = !view.from;
  if (view.from && !from.value) {
    from.value = view.from;
  }
  const proposed = document.getElementById('proposed');
  proposed.textContent = proposed.dataset.text.replace('{0}', view.from ?? '');
  document.getElementById('add').disabled = false;
  draw();
}

function message(problem) {
  if (problem instanceof Problem) {
    return problem.status === 0 ? word('failed') : problem.message;
  }
  throw problem;
}

function show(element, text) {
  element.textContent = text;
  element.hidden = false;
}

/* The list */

function draw() {
  const shown = view.fields.filter((field) => field.shown && !field.fixed);
  table.tHead.replaceChildren(line('th', [...shown.map((field) => field.label), '']));
  const wanted = plain(search.value);
  const entries = [
    ...changes.filter((change) => change.row === null),
    ...view.rows.map((old, row) => changes.find((change) => change.row === row) ?? { row, old, cells: old }),
  ].filter((entry) => matches(entry, wanted));
  table.tBodies[0].replaceChildren(...entries.slice(0, LOOKED_THROUGH).map((entry) => drawn(entry, shown)));
  const more = entries.length - LOOKED_THROUGH;
  document.getElementById('count').textContent = [
    word('count', entries.length),
    ...(more > 0 ? [word('more', more)] : []),
  ].join('. ');
  drawChanges();
}

/** Without marks, so that "so y te" finds "Sở Y tế". */
function plain(text) {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gi, 'd')
    .toLowerCase();
}

function matches(entry, wanted) {
  const cells = entry.cells ?? entry.old;
  const over = !changes.includes(entry) && !past.checked && isOver(cells);
  return !over && (wanted === '' || plain(Object.values(cells).join(' ')).includes(wanted));
}

function isOver(cells) {
  const [day, month, year] = (cells.valid_to ?? '').split('/').map(Number);
  return Boolean(year) && new Date(year, month - 1, day + 1) <= new Date();
}

function drawn(entry, shown) {
  const cells = entry.cells ?? entry.old;
  const row = line(
    'td',
    shown.map((field) => text(field, cells[field.column]))
  );
  row.classList.toggle('gone', entry.cells === null);
  [...row.cells].forEach((cell, number) => {
    cell.dataset.label = shown[number].label;
  });
  const first = row.cells[0];
  first.className = 'head';
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'link';
  button.textContent = first.textContent || '–';
  button.setAttribute('aria-label', word('edit', name(entry)));
  button.addEventListener('click', () => edit(entry));
  first.replaceChildren(button);
  const state = row.insertCell();
  if (changes.includes(entry)) {
    const mark = document.createElement('span');
    mark.className = `state ${entry.wrong?.length ? 'missing' : 'lacking'}`;
    mark.textContent = word(kind(entry));
    state.append(mark);
  }
  return row;
}

function kind(entry) {
  if (entry.wrong?.length) {
    return 'wrong';
  }
  return entry.cells === null ? 'removed' : entry.row === null ? 'added' : 'changed';
}

function line(cell, texts) {
  const row = document.createElement('tr');
  texts.forEach((text) => {
    const element = document.createElement(cell);
    element.textContent = text;
    row.append(element);
  });
  return row;
}

/** As people read a cell: the labels of what is chosen, of many the first few. */
function text(field, cell) {
  const parts = (cell ?? '').split('|').filter(Boolean);
  const said = parts.map((part) => field.options.find((option) => option.value === part)?.label ?? part);
  return said.length > 6 ? `${said.slice(0, 5).join(', ')}… (${said.length})` : said.join(', ');
}

function name(entry) {
  const cells = entry.cells ?? entry.old;
  return view.fields
    .filter((field) => field.shown && !field.fixed)
    .slice(0, 2)
    .map((field) => text(field, cells[field.column]))
    .filter(Boolean)
    .join(' ');
}

/* One row */

async function edit(entry) {
  const decided = await rowForm.open(view, entry, entry.row === null && !changes.includes(entry) ? word('new') : name(entry));
  if (decided === null) {
    return;
  }
  entry.cells = decided.cells;
  entry.wrong = [];
  const was = changes.indexOf(entry);
  const nothing = entry.row === null ? entry.cells === null : entry.cells !== null && same(entry.cells, entry.old);
  if (nothing && was >= 0) {
    changes.splice(was, 1);
  } else if (!nothing && was < 0) {
    changes.push(entry);
  }
  stale();
  draw();
}

function same(one, other) {
  return Object.keys(other).every((column) => (one[column] ?? '') === other[column]);
}

document.getElementById('add').addEventListener('click', () => edit({ row: null, old: {}, cells: {} }));
search.addEventListener('input', draw);
search.form.addEventListener('submit', (event) => event.preventDefault());
past.addEventListener('change', draw);

/* What has been changed */

function drawChanges() {
  form.hidden = changes.length === 0;
  document.getElementById('pending').textContent = word('pending', changes.length);
  document.getElementById('touched').replaceChildren(
    ...changes.map((change) => {
      const item = document.createElement('li');
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'link';
      button.textContent = name(change) || word('new');
      button.addEventListener('click', () => edit(change));
      item.append(button, ` (${word(kind(change))})`);
      return item;
    })
  );
}

/** What was tried is not what stands there now. */
function stale() {
  take.disabled = true;
  done.hidden = true;
  outcome.className = '';
  outcome.replaceChildren();
}

form.addEventListener('change', stale);
form.elements.from.addEventListener('input', () => {
  form.elements.mode.value = 'from';
  stale();
});

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const dryRun = event.submitter !== take;
  check.disabled = true;
  take.disabled = true;
  reload.hidden = true;
  changes.forEach((change) => {
    change.wrong = [];
  });
  try {
    const answer = await post(`${address}?dryRun=${dryRun}`, wish());
    if (dryRun) {
      told(outcome, answer, words());
      take.disabled = answer.changes.length === 0;
    } else {
      changes = [];
      form.reset();
      await load();
      done.replaceChildren(strong(word('done')), list(answer.changes), list(answer.effects));
      done.hidden = false;
      done.scrollIntoView({ block: 'nearest' });
    }
  } catch (problem) {
    refused(problem);
  } finally {
    check.disabled = false;
  }
});

function wish() {
  const { mode, from } = form.elements;
  return {
    version: view.version,
    from: view.from && mode.value === 'from' ? from.value : '',
    changes: changes.map(({ row, cells }) => ({ row, cells })),
  };
}

function words() {
  return { would: word('would'), same: word('same'), effects: word('effects'), warnings: word('warnings') };
}

function refused(problem) {
  outcome.className = 'notice error';
  if (!(problem instanceof Problem) || problem.problems.length === 0) {
    outcome.replaceChildren(strong(message(problem)));
    reload.hidden = problem.status !== 409;
    return;
  }
  problem.problems.forEach((wrong) => changes[wrong.change]?.wrong.push(wrong));
  const items = list(problem.problems.map((wrong) => wrong.text));
  problem.problems.forEach((wrong, number) => {
    const change = changes[wrong.change];
    const field = view.fields.find((known) => known.column === wrong.column);
    const item = items.children[number];
    if (change) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'link';
      button.textContent = [name(change) || word('new'), field?.label].filter(Boolean).join(', ');
      button.addEventListener('click', () => edit(change));
      item.replaceChildren(button, `: ${wrong.text}`);
    }
  });
  outcome.replaceChildren(strong(word('refused')), items);
  draw();
}

/** Somebody else was faster: what is typed goes to the same rows of the list as it is now. */
reload.addEventListener('click', async () => {
  reload.hidden = true;
  check.disabled = true;
  stale();
  await load();
  check.disabled = false;
  const key = ({ valid_from: from, kind: sort, ...cells }) =>
    JSON.stringify([view.fields.filter((field) => field.key).map((field) => cells[field.column] ?? sort), sort, from]);
  changes.forEach((change) => {
    if (change.row !== null) {
      const exact = view.rows.findIndex((row) => same(row, change.old));
      const row = exact >= 0 ? exact : view.rows.findIndex((known) => key(known) === key(change.old));
      change.row = row >= 0 ? row : null;
      change.old = row >= 0 ? view.rows[row] : {};
    }
  });
  changes = changes.filter((change) => change.row !== null || change.cells !== null);
  draw();
});

drop.addEventListener('click', () => {
  changes = [];
  stale();
  form.reset();
  form.elements.from.value = view.from ?? '';
  draw();
});

window.addEventListener('beforeunload', (event) => {
  if (changes.length) {
    event.preventDefault();
  }
});
