/*
 * A report's content as all its forms show it: figures, text, difficulties and files, with what stands beside each
 * place.
 */
import { attachments } from './attachments.js';
import { differencesOf, change, said } from './diff.js';
import { difficulties } from './difficulties.js';
import { button, el, fill } from './dom.js';
import { figures } from './grid.js';
import { narrative } from './narrative.js';
import { plannedTasks } from './planned-tasks.js';
import { signedFiles } from './signed-file.js';
import { t } from './texts.js';
import { workbook } from './workbook.js';

/** @typedef {import('./draft.js').Draft} Draft */
/** @typedef {import('./form.js').Form} Form */

/**
 * @param {Form} form
 * @param {Draft} draft
 * @param {{editable: boolean, beside?: (a: string) => *, tools?: (a: string, b: string) => *, files?: boolean}}
 *   options beside: what stands under a place; tools: buttons of a place
 * @returns {{element: HTMLElement, show: () => void, grid: Object}}
 */
export function reportContent(form, draft, { editable, beside = () => null, tools = () => null }) {
  const { view } = draft;
  const differences = differencesOf(view);
  const grid = figures(form, draft, { editable, beside, tools, differences });
  const text = narrative(draft, {
    editable,
    tools: (anchor) => tools(anchor, ''),
    beside: (anchor) => [editable ? null : changed(differences.get(anchor)), beside(anchor)],
  });
  const planned = plannedTasks(draft, { editable, beside, tools, differences: editable ? new Map() : differences });
  const hard = difficulties(draft, { editable });
  const files = attachments(form, { slug: view.slug, files: view.attachments, purpose: 'SUPPORTING', editable }, () => draft.look());
  const hardBelow = el('div.as-below');
  const filesBelow = el('div.as-below');
  const signed = !editable && hasSigned(view) ? signedFiles(`reports/${view.slug}`, view.attachments) : null;
  const book = editable && view.editable ? workbook(form, draft, () => grid.showAnew()) : null;
  const parts = [
    block(
      'figures',
      t('part.figures'),
      [view.series.map((sentence) => el('p.as-notice', {}, sentence)), book?.element, grid.element],
      editable ? [book?.opener, nilSwitch(form, draft, grid)] : nilNote(view)
    ),
    planned ? block('tasks', t('part.tasks'), planned.element) : null,
    block('narrative', t('part.narrative'), text.element),
    block('difficulties', t('part.difficulties'), [hard.element, hardBelow], tools('difficulty', t('part.difficulties'))),
    block('files', t('part.files'), [files.element, filesBelow], tools('attachments', t('part.files'))),
    signed,
  ];
  const show = () => {
    fill(hardBelow, editable ? null : changed(differences.get('difficulties')), beside('difficulty'));
    fill(filesBelow, editable ? null : changed(differences.get('attachments')), beside('attachments'));
    text.show();
    grid.show();
    planned?.show();
  };
  draft.addEventListener('view', () => {
    files.show(draft.view.attachments, editable && draft.view.editable);
    show();
  });
  show();
  return { element: el('div', {}, parts), show, grid };
}

function block(name, title, content, tools = null) {
  return el(
    'section.as-block',
    { 'data-anchor': name },
    el('div.as-block-head', {}, el('h4', {}, title), el('span.as-section-tools', {}, tools)),
    content
  );
}

function changed(difference) {
  return difference
    ? el(
        'details.as-was-text',
        {},
        el('summary', {}, t('diff.was')),
        change(said(difference.anchor, difference.before), said(difference.anchor, difference.after))
      )
    : null;
}

function nilNote(view) {
  return view.nilReport ? el('span.as-chip', {}, t('nil.is')) : null;
}

/** "Nothing occurred" for the whole report: one action, which can be undone. */
function nilSwitch(form, draft, grid) {
  const place = el('span.as-row');
  let before = null;
  const show = () =>
    fill(
      place,
      draft.nil
        ? [el('span.as-chip', {}, t('nil.is')), button(t('nil.undo'), () => form.doing(undo), { kind: 'link' })]
        : button(t('nil.set'), () => form.doing(set), { kind: 'small', title: t('nil.hint') })
    );

  async function set() {
    if (!(await draft.flush())) {
      form.unsaved();
      return;
    }
    before = [...draft.fields].filter(([anchor]) => anchor.startsWith('cell:')).map(([anchor, field]) => [anchor, field.value]);
    await draft.nothingOccurred(true);
    const left = [...draft.fields].filter(([anchor, field]) => anchor.startsWith('cell:') && field.value.state === 'EMPTY').length;
    grid.showAnew();
    grid.tell(left ? t('nil.done-left', { count: left }) : t('nil.done'), () => form.doing(undo));
    show();
  }

  async function undo() {
    await draft.nothingOccurred(false);
    before?.forEach(([anchor, cell]) => draft.set(anchor, cell));
    before = null;
    grid.showAnew();
    await draft.flush();
    show();
  }

  draft.addEventListener('view', show);
  show();
  return place;
}

/** The part names beside each other, to jump by. */
export function partsBar(form, parts) {
  return el(
    'nav.as-parts',
    { 'aria-label': t('part.nav') },
    parts.map(([anchor, title]) => button(title, () => form.jump(anchor), { kind: 'link' }))
  );
}

/** @param {Object} view the report: one without tasks of a plan has no part for them */
export function commonParts(view) {
  return [
    ['figures', t('part.figures')],
    ...(view.tasks.length ? [['tasks', t('part.tasks')]] : []),
    ['narrative', t('part.narrative')],
    ['difficulties', t('part.difficulties')],
    ['files', t('part.files')],
    ...(hasSigned(view) ? [['signedFile', t('letter.signed-file')]] : []),
  ];
}

/** What is about to be issued has its file beside the letter's number. */
function hasSigned(view) {
  return !view.editable && !view.letter && view.attachments.some(({ purpose }) => purpose === 'SIGNED');
}
