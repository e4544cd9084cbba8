/*
 * One of several ways to go on, each with what it needs below it; the button follows the choice.
 */
import { el, nextId } from './dom.js';
import { t } from './texts.js';

/** @typedef {import('./input.js').TaskInput} TaskInput */

/**
 * @param {TaskInput} input holds the chosen way under the name
 * @param {{name: string, title: string, first: string, ways: {way: string, text: string, hint?: string, fields: Node[]}[],
 *   proposed?: string, onChange: (a: string) => void}} options first: chosen while nobody has; proposed: marked as such
 * @returns {{element: HTMLElement, way: () => string, propose: (a: string) => void}}
 */
export function waysOn(input, { name, title, first, ways, proposed = null, onChange }) {
  let begin = first;
  const chosen = () => (ways.some(({ way }) => way === input.get(name)) ? input.get(name) : begin);
  const lines = ways.map(({ way, text, hint, fields }) => {
    const control = el('input', { type: 'radio', name, value: way, id: nextId('way') });
    const panel = fields.length ? el('div.as-way-fields', { 'data-way': way }, fields) : null;
    const tag = el('span.as-tag', { hidden: true }, t('ways.proposed'));
    control.addEventListener('change', () => {
      input.set(name, way);
      show();
    });
    const label = el(
      'label.as-option.as-option-line',
      { for: control.id },
      control,
      el(
        'span',
        {},
        el('strong', {}, text),
        hint ? el('span.as-muted', {}, ` – ${hint}`) : null,
        tag
      )
    );
    return { way, control, panel, tag, line: el('div.as-way', {}, label, panel) };
  });

  function show() {
    const now = chosen();
    lines.forEach(({ way, control, panel, line }) => {
      control.checked = way === now;
      line.classList.toggle('as-chosen', way === now);
      if (panel) {
        panel.hidden = way !== now;
      }
    });
    onChange(now);
  }

  /** What else was entered may lead to another proposal; it is begun with until somebody chooses. */
  function propose(way) {
    lines.forEach((line) => {
      line.tag.hidden = line.way !== way;
    });
    begin = way ?? first;
    show();
  }

  input.addEventListener('adopted', show);
  const element = el(
    'fieldset.as-block.as-ways',
    { 'data-anchor': name },
    el('legend', {}, title),
    lines.map(({ line }) => line),
    el('p.as-field-error', { role: 'alert', hidden: true })
  );
  propose(proposed);
  return { element, way: chosen, propose };
}
