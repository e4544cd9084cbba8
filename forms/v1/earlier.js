/*
 * What the draft was before: states that were kept by themselves, each with what differs from now. One takes a single
 * place back or all of them; it is typed like everything else, so that it is saved, logged and can be taken back again.
 */
import { anchorName } from './anchors.js';
import { get } from './api.js';
import { button, el, fill } from './dom.js';
import { formatInstant } from './dates.js';
import { change } from './diff.js';
import { formatNumber } from './numbers.js';
import { t } from './texts.js';

/** @typedef {import('./draft.js').Draft} Draft */
/** @typedef {import('./form.js').Form} Form */

/**
 * @param {Form} form
 * @param {Draft} draft
 * @param {() => void} shown when fields were set: shows them
 */
export async function earlierDrafts(form, draft, shown) {
  if (!(await form.flush())) {
    form.unsaved();
    return;
  }
  const points = await get(`${draft.path}/draft/earlier`);
  const list = el('div.as-earlier-list');
  const close = () => form.openDrawer(null);
  const choose = (point) => fill(list, pointView(form, draft, point, () => choices(), shown));
  const choices = () =>
    fill(
      list,
      points.length ? el('ul', {}, points.map((point) => el('li', {}, button(title(draft, point), () => choose(point), { kind: 'link' })))) : el('p', {}, t('earlier.none'))
    );
  choices();
  form.openDrawer(
    el(
      'section.as-ask',
      { 'aria-label': t('earlier.title'), on: { keydown: (event) => event.key === 'Escape' && close() } },
      el('h4', {}, t('earlier.title')),
      el('p.as-muted', {}, t('earlier.hint')),
      list,
      el('p.as-row.as-end', {}, button(t('earlier.close'), close))
    )
  );
}

function title(draft, point) {
  return t('earlier.point', { time: formatInstant(point.at), name: point.by, count: fields(draft, point).length });
}

/** What differs, by anchor, as the draft's fields hold it. */
function fields(draft, { cells, sections, difficulties }) {
  const places = [
    ...cells.map((cell) => [`cell:${cell.indicator}`, cell]),
    ...sections.map((section) => [`section:${section.code}`, section]),
    ...(difficulties ? [['difficulties', difficulties]] : []),
  ];
  return places.map(([anchor, then]) => [anchor, draft.theirs(anchor, then)]);
}

function pointView(form, draft, point, back, shown) {
  const take = (places) => {
    places.forEach(([anchor, value]) => draft.set(anchor, value));
    places.forEach(([anchor]) => draft.emit('adopted', anchor));
    shown();
    draft.flush();
    form.tell(t('earlier.taken', { count: places.length }));
  };
  const places = fields(draft, point);
  return el(
    'div',
    {},
    el('p.as-row', {}, button(t('earlier.back'), back, { kind: 'link' }), el('strong', {}, title(draft, point))),
    el(
      'ul.as-earlier-places',
      {},
      places.map((place) =>
        el(
          'li',
          {},
          el('span', {}, anchorName(place[0], draft.view)),
          change(saidOf(draft.value(place[0])), saidOf(place[1])),
          button(t('earlier.take'), () => take([place]), { kind: 'small', 'aria-label': t('earlier.take-of', { name: anchorName(place[0], draft.view) }) })
        )
      )
    ),
    el('p.as-row.as-end', {}, button(t('earlier.take-all'), () => take(places), { kind: 'primary' }))
  );
}

/** A field's value in a line. */
export function saidOf(value) {
  if (typeof value === 'string') {
    return value || t('diff.nothing');
  }
  if (Array.isArray(value)) {
    return value.map(({ description }) => description).join('; ') || t('diff.nothing');
  }
  if (value.state === 'EMPTY') {
    return t('diff.nothing');
  }
  const figures = value.state === 'VALUE' ? [value.actual, value.estimate].filter((one) => one !== null).map((one) => formatNumber(one)).join(' | ') : t(`state.${value.state}`);
  return [figures, value.reason, value.note].filter(Boolean).join(' – ');
}
