/*
 * The figures as an Excel file: downloaded whole or split, filled in elsewhere, shown as what they would change, and
 * written once the person says so.
 */
import { address, fileFor, patch, postFiles, Problem } from './api.js';
import { saidOf } from './earlier.js';
import { button, el, fill, nextId } from './dom.js';
import { t } from './texts.js';

/** @typedef {import('./form.js').Form} Form */
/** @typedef {import('./draft.js').Draft} Draft */

const COLUMNS = ['workbook.column.take-all', 'workbook.column.indicator', 'workbook.column.where', 'workbook.column.before', 'workbook.column.after'];

/**
 * @typedef {Object} Change
 * @property {string} code
 * @property {string} name
 * @property {string} sheet
 * @property {string} cell
 * @property {number|null} parts
 * @property {number|null} allParts
 * @property {Object} before
 * @property {Object} after
 * @property {boolean} overtaken
 */

/**
 * @param {Form} form
 * @param {Draft} draft
 * @param {() => void} shown when figures were written: shows them
 * @returns {{opener: HTMLElement, element: HTMLElement}} what opens it, and where it opens
 */
export function workbook(form, draft, shown) {
  const path = `${draft.path}/workbook`;
  const element = el('div');
  /** @type {File[]} */
  let files = [];
  const result = el('div', { 'aria-live': 'polite' });
  const opener = button(t('workbook.open'), () => (element.hasChildNodes() ? close() : open()), { kind: 'small' });

  function close() {
    fill(element);
    fill(result);
    opener.focus();
  }

  function open() {
    const chooser = el('input', { type: 'file', accept: '.xlsx', multiple: true, hidden: true, 'aria-label': t('workbook.import') });
    chooser.addEventListener('change', () => {
      files = [...chooser.files];
      chooser.value = '';
      form.doing(() => look());
    });
    const box = el(
      'section.as-paste.as-workbook',
      { 'data-anchor': 'file', 'aria-label': t('workbook.title'), tabindex: '-1', on: { keydown: (event) => event.key === 'Escape' && close() } },
      el('h5', {}, t('workbook.title')),
      el('p.as-hint', {}, t('workbook.hint')),
      el(
        'p.as-row',
        {},
        el('a.as-button.as-small', { href: address(path), download: '' }, t('workbook.whole')),
        el('a.as-button.as-small', { href: address(`${path}?byArea=true`), download: '' }, t('workbook.by-area')),
        button(t('workbook.import'), () => chooser.click(), { kind: 'small' }),
        chooser,
        button(t('workbook.close'), close, { kind: 'link' })
      ),
      split(form, path),
      el('p.as-field-error', { role: 'alert', hidden: true }),
      result
    );
    fill(element, box);
    box.focus();
  }

  /** Has the files read, and shows what they say; nothing is written by that. */
  async function look(told = null) {
    fill(result);
    if (!(await form.flush())) {
      form.unsaved();
      return;
    }
    try {
      show(await postFiles(path, files), told);
    } catch (problem) {
      if (!(problem instanceof Problem) || problem.signedOut || problem.passing) {
        throw problem;
      }
      fill(result, el('p.as-notice.as-error', { role: 'alert' }, problem.message));
    }
  }

  function show(preview, told) {
    const chosen = new Set(preview.changes.filter((change) => !change.overtaken && !partial(change)));
    const write = button('', () => form.doing(() => save([...chosen])), { kind: 'primary' });
    const count = () => {
      write.textContent = t('workbook.write', { count: chosen.size });
      write.disabled = chosen.size === 0;
    };
    const choose = (change, wanted) => {
      if (wanted) {
        chosen.add(change);
      } else {
        chosen.delete(change);
      }
      count();
    };
    count();
    fill(
      result,
      told ? el('p.as-notice.as-warning', { role: 'alert' }, told) : null,
      preview.notices.map((notice) => el('p.as-notice.as-warning', {}, notice)),
      problems(form, path, files, preview),
      preview.changes.length
        ? [
            el('p', {}, el('strong', {}, t('workbook.changes', { count: preview.changes.length })), ' ', preview.same ? t('workbook.same', { count: preview.same }) : ''),
            el('div.as-scroll', {}, changes(draft, preview.changes, chosen, choose)),
            el('p.as-row', {}, write, button(t('workbook.cancel'), () => fill(result))),
          ]
        : el('p', {}, t('workbook.nothing', { count: preview.same }))
    );
    result.scrollIntoView({ block: 'start' });
  }

  /** With the versions that were shown: what a colleague has changed since is not overwritten, and all waits for that. */
  async function save(chosen) {
    if (!(await form.flush())) {
      form.unsaved();
      return;
    }
    try {
      draft.saves += 1;
      await patch(`${draft.path}/draft`, { cells: chosen.map(({ after }) => after), sections: [] });
    } catch (problem) {
      if (!(problem instanceof Problem) || !problem.conflicts.length) {
        throw problem;
      }
      await draft.look();
      const codes = problem.conflicts.map(({ anchor }) => anchor.slice(5)).join(', ');
      await look(t('workbook.overtaken-now', { codes, name: problem.conflicts[0].by }));
      return;
    }
    await draft.look();
    shown();
    close();
    form.tell(t('workbook.done', { count: chosen.length }));
  }

  return { opener, element };
}

/** A file with a sheet for each division or commune. */
function split(form, path) {
  const id = nextId('parts');
  const names = el('textarea.as-input', { id, rows: 4, placeholder: t('workbook.parts-example') });
  const make = async () => {
    const parts = names.value.split('\n').map((name) => name.trim()).filter(Boolean);
    save(await fileFor(`${path}/parts`, { parts }), `so-lieu-${path.split('/')[1]}.xlsx`);
  };
  return el(
    'details.as-workbook-parts',
    { 'data-anchor': 'parts' },
    el('summary', {}, t('workbook.parts')),
    el('label', { for: id }, t('workbook.parts-label')),
    names,
    el('p.as-field-error', { role: 'alert', hidden: true }),
    el('p.as-row', {}, button(t('workbook.parts-download'), () => form.doing(make), { kind: 'small' }))
  );
}

/** What is wrong, by cell, and the person's own file with it written inside. */
function problems(form, path, files, { files: names, problems: wrong }) {
  if (!wrong.length) {
    return null;
  }
  const marked = (number) => async () => {
    const body = new FormData();
    files.forEach((file) => body.append('file', file, file.name));
    body.append('number', String(number));
    save(await fileFor(`${path}/marked`, body), names[number]);
  };
  const place = ({ file, sheet, cell }) => (names.length > 1 ? t('workbook.place-of', { file: names[file], sheet, cell }) : t('workbook.place', { sheet, cell }));
  const bad = [...new Set(wrong.map(({ file }) => file))];
  return el(
    'div.as-notice.as-error',
    { role: 'alert' },
    el('p', {}, el('strong', {}, t('workbook.wrong', { count: wrong.length }))),
    el('ul', {}, wrong.map((one) => el('li', {}, el('span.as-code', {}, place(one)), ' ', one.sentence))),
    el(
      'p.as-row',
      {},
      bad.map((number) =>
        button(bad.length > 1 ? t('workbook.marked-of', { file: names[number] }) : t('workbook.marked'), () => form.doing(marked(number)), { kind: 'small' })
      )
    )
  );
}

/** A sum that lacks parts is written only by who wants it. @param {Change} change */
function partial({ parts, allParts }) {
  return parts !== null && parts < allParts;
}

/** @param {Change[]} list */
function changes(draft, list, chosen, choose) {
  const said = (change, cell) => saidOf(draft.theirs(`cell:${change.code}`, cell));
  const row = (change) => {
    const box = el('input', { type: 'checkbox', checked: chosen.has(change), 'aria-label': t('workbook.take', { code: change.code }) });
    box.addEventListener('change', () => choose(change, box.checked));
    return el(
      'tr',
      { 'data-code': change.code },
      el('td', {}, box),
      el('th', { scope: 'row' }, el('span.as-code', {}, change.code), change.name),
      el('td', {}, change.parts ? t('workbook.summed', { count: change.parts, all: change.allParts }) : `${change.sheet}!${change.cell}`),
      el('td.as-workbook-words', {}, said(change, change.before), change.overtaken ? el('span.as-problem', {}, t('workbook.overtaken')) : null),
      el('td.as-workbook-words', {}, said(change, change.after), partial(change) ? el('span.as-problem', {}, t('workbook.partial')) : null)
    );
  };
  return el(
    'table.as-grid.as-preview.as-workbook-changes',
    {},
    el('thead', {}, el('tr', {}, COLUMNS.map((column) => el('th.as-name', { scope: 'col' }, t(column))))),
    el('tbody', {}, list.map(row))
  );
}

/** Hands a file to the browser as a download. */
function save(blob, name) {
  const url = URL.createObjectURL(blob);
  const link = el('a', { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
