/*
 * The report's text, section by section, with last period's text and what the system has prepared at hand.
 */
import { Problem } from './api.js';
import { button, el, fill, growing, invalid, nextId, paragraphs } from './dom.js';
import { limited } from './limits.js';
import { currentLanguage, t } from './texts.js';

/** @typedef {import('./shared-fields.js').SharedFields} SharedFields */

/**
 * @param {SharedFields} draft its view has the sections: with `previous` and `prepared` texts to take from, where there
 *   are such
 * @param {{editable: boolean, skipEmpty?: boolean, limit?: number, beside?: (a: string) => Node|Array|null,
 *   tools?: (a: string) => Node|null, assembled?: null | ((a: string) => Promise<string>),
 *   sources?: null | ((a: string, b: import('./pieces.js').Place) => HTMLElement)}} options skipEmpty: leaves out
 *   sections that say nothing; limit: of characters, where a section has none of its own; beside: what stands under a section (remarks, difference); tools:
 *   buttons in its head; assembled: asks for what the agencies' words make of a section, to take from;
 *   sources: what a section is written from, beside its text
 * @returns {{element: HTMLElement, show: () => void}}
 */
export function narrative(
  draft,
  { editable, skipEmpty = false, limit = 100_000, beside = () => null, tools = () => null, assembled = null, sources = null }
) {
  const shown = draft.view.sections.filter(({ content, standing }) => !skipEmpty || content || standing?.length);
  const sections = shown.map((section) =>
    editable ? editing(draft, section, { limit, beside, tools, assembled, sources }) : reading(draft, section, beside, tools)
  );
  const element = el('div.as-narrative');
  if (editable && currentLanguage() !== 'vi') {
    element.append(el('p.as-hint', {}, t('narrative.printed')));
  }
  let above = null;
  for (const section of sections) {
    if (section.heading && section.heading !== above) {
      element.append(el('h5.as-part', {}, section.heading));
    }
    above = section.heading;
    element.append(section.element);
  }
  return { element, show: () => sections.forEach((section) => section.show()) };
}

function shell(section, tools) {
  const anchor = `section:${section.code}`;
  const title = el(
    section.heading ? 'h6' : 'h5',
    { id: nextId('section') },
    section.heading ? `${section.number}. ${section.title}` : section.title
  );
  const head = el('div.as-section-head', {}, title, el('span.as-section-tools', {}, tools(anchor)));
  return { anchor, title, head, element: el('section.as-section', { 'data-anchor': anchor }, head) };
}

function editing(draft, section, { limit, beside, tools, assembled, sources }) {
  const { anchor, title, head, element } = shell(section, tools);
  const area = limited(growing(el('textarea.as-input', { rows: 3, 'aria-labelledby': title.id, value: draft.value(anchor) })), section.limit ?? limit);
  const offers = el('div');
  const below = el('div.as-below');
  area.addEventListener('input', () => draft.set(anchor, area.value));
  const write = (text) => {
    area.value = text;
    draft.set(anchor, text);
    area.grow();
  };
  head.querySelector('.as-section-tools').prepend(
    ...[
      section.previous ? offerText(() => section.previous, t('narrative.previous'), t('narrative.copy'), area, write, offers) : null,
      assembled
        ? offerText(() => assembled(section.code), t('narrative.assembled'), t('narrative.copy-assembled'), area, write, offers)
        : null,
      ...(section.prepared ?? []).map((text) => offerPrepared(text, area, write, offers)),
    ].filter(Boolean)
  );
  const error = el('p.as-field-error', { id: nextId('section-error'), role: 'alert', hidden: true });
  area.setAttribute('aria-describedby', error.id);
  if (section.hint) {
    element.append(el('p.as-hint', {}, section.hint));
  }
  const written = el('div.as-written', {}, offers, area, standing(section), error, below);
  element.append(sources ? el('div.as-write', {}, written, sources(section.code, placeIn(area, write))) : written);
  const show = () => {
    const field = draft.fields.get(anchor);
    if (area.value !== field.value) {
      area.value = field.value;
      area.grow();
    }
    invalid(area, field.problem);
    fill(below, field.problem ? el('p.as-problem', {}, field.problem) : null, conflict(draft, anchor), beside(anchor));
  };
  draft.addEventListener('adopted', (event) => event.detail.anchor === anchor && show());
  draft.addEventListener('marked', (event) => event.detail.anchor === anchor && show());
  show();
  return { heading: section.heading, element, show };
}

/** Where a section is written, for what is put into it. */
function placeIn(area, write) {
  let caret = null;
  area.addEventListener('blur', () => {
    caret = area.selectionEnd;
  });
  return { read: () => area.value, write, caret: () => caret };
}

function reading(draft, section, beside, tools) {
  const { anchor, element } = shell(section, tools);
  const text = el('div.as-text');
  const below = el('div.as-below');
  element.append(text, standing(section), below);
  const show = () => {
    const said = paragraphs(draft.value(anchor));
    fill(text, said.length ? said : el('p.as-muted', {}, t('narrative.empty')));
    fill(below, beside(anchor));
  };
  draft.addEventListener('adopted', (event) => event.detail.anchor === anchor && show());
  show();
  return { heading: section.heading, element, show };
}

/** What stands in the section by itself and is filed with it: nobody types it, nobody changes it. */
function standing(section) {
  return section.standing?.length
    ? el(
        'div.as-standing',
        {},
        el('p.as-hint', {}, t('narrative.standing')),
        el('ul', {}, section.standing.map((line) => el('li', { lang: 'vi' }, line)))
      )
    : '';
}

/** Two versions of one field: the person decides. */
export function conflict(draft, anchor, say = (value) => value) {
  const field = draft.fields.get(anchor);
  if (!field?.conflict) {
    return null;
  }
  const { theirs, by } = field.conflict;
  return el(
    'div.as-conflict',
    { role: 'alert' },
    el('p', {}, el('strong', {}, by ? t('conflict.by', { name: by }) : t('conflict.somebody'))),
    el(
      'div.as-versions',
      {},
      el('div', {}, el('span.as-muted', {}, t('conflict.theirs')), el('blockquote', {}, say(theirs) || t('conflict.empty'))),
      el('div', {}, el('span.as-muted', {}, t('conflict.mine')), el('blockquote', {}, say(field.value) || t('conflict.empty')))
    ),
    el(
      'p.as-row',
      {},
      button(t('conflict.keep-mine'), () => draft.resolve(anchor, true), { kind: 'small' }),
      button(t('conflict.take-theirs'), () => draft.resolve(anchor, false), { kind: 'small' })
    )
  );
}

/**
 * A text to look at, and to take over.
 *
 * @param {() => string|Promise<string>} text asked for each time it is opened
 */
function offerText(text, title, copy, area, write, offers) {
  let open = null;
  return button(
    title,
    async () => {
      if (open) {
        open.remove();
        open = null;
        return;
      }
      const place = el('div.as-offer', {}, el('p.as-loading', {}, '…'));
      open = place;
      offers.append(place);
      try {
        const words = await text();
        fill(
          place,
          el('div.as-offer-text', { tabindex: '0' }, paragraphs(words)),
          el('p.as-row', {}, button(copy, () => insert(words, area, write, place), { kind: 'small' }))
        );
      } catch (problem) {
        if (!(problem instanceof Problem)) {
          throw problem;
        }
        fill(place, el('p.as-notice.as-error', { role: 'alert' }, problem.message));
      }
    },
    { kind: 'link' }
  );
}

function offerPrepared(text, area, write, offers) {
  const short = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return button(
    t('narrative.insert', { text: short }),
    () => insert(text, area, write, offers),
    { kind: 'link', title: text }
  );
}

/** Adds below what was typed already, and can be undone. */
function insert(text, area, write, place) {
  const before = area.value;
  write(before.trim() ? `${before.trimEnd()}\n\n${text}` : text);
  area.focus();
  const note = el(
    'p.as-row.as-muted',
    { role: 'status' },
    t('narrative.copied'),
    button(
      t('action.undo'),
      () => {
        write(before);
        note.remove();
      },
      { kind: 'link' }
    )
  );
  place.append(note);
  area.addEventListener('input', () => note.remove(), { once: true });
}
