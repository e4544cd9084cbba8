/*
 * Difficulties the report tells: area, what it is, why, and what the agency asks for.
 */
import { button, el, fill, growing, nextId, paragraphs } from './dom.js';
import { guidance } from './guidance.js';
import { limited } from './limits.js';
import { conflict } from './narrative.js';
import { t } from './texts.js';

const ANCHOR = 'difficulties';

/** @returns {[string, string][]} code and name of every area of the plan the report knows */
export function areasOf(view) {
  const names = new Map(view.areas.map(({ code, name }) => [code, name]));
  view.sections
    .filter(({ code }) => code.startsWith('II.'))
    .forEach(({ code, title }) => names.set(code.slice(3), title));
  names.set('A0', names.get('A0') ?? t('difficulty.area-general'));
  return [...names].sort(([one], [other]) => (one < other ? -1 : 1));
}

/** @returns {{element: HTMLElement, show: () => void}} */
export function difficulties(draft, { editable }) {
  const list = el('div');
  const below = el('div.as-below');
  const element = el(
    'div',
    { 'data-anchor': 'difficulty' },
    list,
    below,
    editable ? button(t('difficulty.add'), append, { kind: 'small' }) : null
  );
  const areas = areasOf(draft.view);

  function value() {
    return draft.value(ANCHOR);
  }

  function append() {
    draft.set(ANCHOR, [...value(), { area: '', description: '', cause: '', proposal: '' }]);
    show();
    list.lastElementChild.querySelector('select').focus();
  }

  function change(index, part) {
    draft.set(
      ANCHOR,
      value().map((difficulty, at) => (at === index ? { ...difficulty, ...part } : difficulty))
    );
  }

  function drop(index) {
    const before = value();
    draft.set(
      ANCHOR,
      before.filter((difficulty, at) => at !== index)
    );
    show();
    const note = el(
      'p.as-row.as-muted',
      { role: 'status' },
      t('difficulty.removed'),
      button(
        t('action.undo'),
        () => {
          draft.set(ANCHOR, before);
          show();
        },
        { kind: 'link' }
      )
    );
    list.append(note);
  }

  function card(difficulty, index) {
    const field = (name, control, required) => {
      control.id = nextId('difficulty');
      control.addEventListener('input', () => change(index, { [name]: control.value }));
      const label = el('label', { for: control.id }, t(`difficulty.${name}`), required ? el('span.as-required', {}, ' *') : null);
      return el('div.as-field', {}, label, control);
    };
    const area = el(
      'select.as-input',
      {},
      el('option', { value: '' }, t('difficulty.choose-area')),
      areas.map(([code, text]) => el('option', { value: code }, text))
    );
    area.value = difficulty.area;
    const text = (name) => limited(growing(el('textarea.as-input', { rows: 2, value: difficulty[name] })), 4000);
    const now = () => value()[index] ?? difficulty;
    const told = guidance({ area: () => now().area, text: () => now().description });
    told.look();
    return el(
      'fieldset.as-difficulty',
      { on: { input: told.lookSoon } },
      el('legend', {}, t('difficulty.number', { number: index + 1 })),
      button(t('difficulty.remove'), () => drop(index), {
        kind: 'link',
        'aria-label': t('difficulty.remove-number', { number: index + 1 }),
      }),
      field('area', area, true),
      field('description', text('description'), true),
      told.element,
      field('cause', text('cause')),
      field('proposal', text('proposal'), true)
    );
  }

  function line(difficulty, index) {
    const name = areas.find(([code]) => code === difficulty.area)?.[1] ?? '';
    const part = (key) =>
      difficulty[key] ? [el('dt', {}, t(`difficulty.${key}`)), el('dd', {}, paragraphs(difficulty[key]))] : null;
    return el(
      'section.as-difficulty',
      {},
      el('h6', {}, `${index + 1}. ${name}`),
      el('dl.as-facts', {}, part('description'), part('cause'), part('proposal'))
    );
  }

  function show() {
    const now = value();
    fill(list, now.map(editable ? card : line));
    if (!now.length) {
      fill(list, el('p.as-muted', {}, t('difficulty.none')));
    }
    marks();
  }

  function marks() {
    const field = draft.fields.get(ANCHOR);
    fill(below, field.problem ? el('p.as-problem', {}, field.problem) : null, conflict(draft, ANCHOR, told));
  }

  function told(list) {
    return list.map(({ area, description, proposal }) => `${area}: ${description} – ${proposal}`).join('\n');
  }

  draft.addEventListener('adopted', (event) => event.detail.anchor === ANCHOR && show());
  draft.addEventListener('marked', (event) => event.detail.anchor === ANCHOR && marks());
  show();
  return { element, show };
}
