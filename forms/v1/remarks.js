/*
 * The conversation about a submission: what the standing agency pinned, and what the agency answers.
 */
import { post, remove } from './api.js';
import { anchorName } from './anchors.js';
import { button, el, fill, growing, nextId, paragraphs } from './dom.js';
import { formatInstant } from './dates.js';
import { limited } from './limits.js';
import { t } from './texts.js';

/** The remarks the agency has to answer, each with its field. */
export function answers(form, draft) {
  const element = el('section.as-block.as-remarks', { 'data-anchor': 'remarks' });
  const title = el('h4');
  const list = el('ol');
  element.append(title, list);
  const counts = () => {
    const open = asked().filter((remark) => !draft.value(`answer:${remark.id}`)?.trim()).length;
    title.textContent = open ? t('remarks.title-open', { open, count: asked().length }) : t('remarks.title-done');
  };
  const asked = () => draft.view.remarks.filter((remark) => draft.fields.has(`answer:${remark.id}`));

  function item(remark) {
    const anchor = `answer:${remark.id}`;
    const id = nextId('answer');
    const area = limited(
      growing(el('textarea.as-input', { id, rows: 2, value: draft.value(anchor), readonly: !draft.view.editable })),
      4000
    );
    area.addEventListener('input', () => {
      draft.set(anchor, area.value);
      counts();
    });
    draft.addEventListener('adopted', (event) => {
      if (event.detail.anchor === anchor) {
        area.value = draft.value(anchor);
        counts();
      }
    });
    return el(
      'li.as-remark',
      { 'data-anchor': `remark:${remark.id}` },
      remarkHead(form, remark, draft.view),
      paragraphs(remark.content),
      el('label', { for: id }, t('remarks.answer')),
      area,
      el('p.as-field-error', { role: 'alert', hidden: true })
    );
  }

  fill(list, asked().map(item));
  element.hidden = !asked().length;
  counts();
  return element;
}

function remarkHead(form, remark, view) {
  const name = anchorName(remark.anchor, view);
  return el(
    'p.as-remark-head',
    {},
    remark.anchor === 'report' ? el('strong', {}, name) : button(name, () => form.jump(remark.anchor), { kind: 'link' }),
    el('span.as-muted', {}, ` ${remark.author}, ${formatInstant(remark.at)}`)
  );
}

/** Remarks as they stand beside their place, with the answer if there is one. */
export function remarksAt(form, view, anchor, { drop = null, answerable = false } = {}) {
  return view.remarks
    .filter((remark) => remark.anchor === anchor)
    .map((remark) =>
      el(
        `div.as-remark.as-inline${remark.published ? '' : '.as-pending'}`,
        {},
        el(
          'p.as-remark-head',
          {},
          el('strong', {}, t(remark.published ? 'remarks.remark' : 'remarks.pinned')),
          el('span.as-muted', {}, ` ${remark.author}, ${formatInstant(remark.at)}`),
          drop && !remark.published
            ? button(t('remarks.unpin'), () => drop(remark), { kind: 'link' })
            : null,
          answerable && remark.mustAnswer ? button(t('remarks.to-answer'), () => form.jump(`remark:${remark.id}`), { kind: 'link' }) : null
        ),
        paragraphs(remark.content),
        remark.answer
          ? el(
              'div.as-answer',
              {},
              el('p.as-remark-head', {}, el('strong', {}, t('remarks.answered')), el('span.as-muted', {}, ` ${remark.answeredBy ?? ''}, ${formatInstant(remark.answeredAt)}`)),
              paragraphs(remark.answer)
            )
          : null
      )
    );
}

/**
 * Pinning remarks in a review.
 *
 * @param {() => Promise<void>} reload reads the report anew
 */
export function pinning(form, slug, reload) {
  const open = new Map();

  /** The button that opens the field under a place. */
  function tool(anchor, name) {
    return button(t('remarks.pin'), () => toggle(anchor), { kind: 'link', 'data-pin': anchor, 'aria-label': t('remarks.pin-at', { name }) });
  }

  function toggle(anchor) {
    if (open.has(anchor)) {
      open.delete(anchor);
    } else {
      open.set(anchor, '');
    }
    pins.refresh(anchor);
    if (open.has(anchor)) {
      document.getElementById(fieldId(anchor))?.focus();
    }
  }

  /** What stands under a place: its remarks, and the field while one is written. */
  function under(anchor, view) {
    return [remarksAt(form, view, anchor, { drop }), open.has(anchor) ? editor(anchor) : null];
  }

  function editor(anchor) {
    const id = fieldId(anchor);
    const area = limited(growing(el('textarea.as-input', { id, rows: 2, value: open.get(anchor) })), 4000);
    area.addEventListener('input', () => open.set(anchor, area.value));
    area.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && event.ctrlKey) {
        event.stopPropagation();
        pin(anchor);
      } else if (event.key === 'Escape') {
        toggle(anchor);
      }
    });
    return el(
      'div.as-pin-editor',
      {},
      el('label', { for: id }, t('remarks.content')),
      area,
      el(
        'p.as-row',
        {},
        button(t('remarks.save'), () => pin(anchor), { kind: 'small' }),
        button(t('action.cancel'), () => toggle(anchor), { kind: 'small' })
      )
    );
  }

  async function pin(anchor) {
    await form.doing(async () => {
      await post(`reports/${slug}/remarks`, { anchor, content: open.get(anchor) });
      open.delete(anchor);
      await reload();
    });
  }

  async function drop(remark) {
    await form.doing(async () => {
      await remove(`reports/${slug}/remarks/${remark.id}`);
      await reload();
    });
  }

  /** Whether a remark was begun and not pinned. */
  function unfinished() {
    return [...open].find(([, text]) => text.trim() !== '')?.[0] ?? null;
  }

  const pins = { tool, under, unfinished, refresh: (anchor) => {} };
  return pins;
}

function fieldId(anchor) {
  return `pin-${anchor.replace(/[^A-Za-z0-9-]/g, '-')}`;
}
