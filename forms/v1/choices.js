/*
 * Everybody and everything, or only what is ticked. A list with nothing ticked asks for all, so "only these" with
 * nothing below it is told apart and refused before it is sent.
 */
import { button, el, fill, nextId } from './dom.js';
import { t } from './texts.js';

/** @typedef {import('./input.js').TaskInput} TaskInput */

/**
 * @param {TaskInput} input holds the codes under the name; none for all
 * @param {{name: string, title: string, all: string, only: string, missing: string,
 *   groups: {title: ?string, items: [string, string][]}[]}} options missing: what to say when nothing is ticked; items:
 *   code and text
 * @returns {{element: HTMLElement, problem: () => string|null}}
 */
export function choices(input, { name, title, all, only, missing, groups }) {
  const mode = `${name}Only`;
  const codes = () => new Set(input.content[name] ?? []);
  const order = groups.flatMap(({ items }) => items.map(([code]) => code));
  const boxes = new Map();
  const heads = [];
  const count = el('span.as-muted', { 'aria-live': 'polite' });
  const [everything, chosen] = [false, true].map((value) => radio(name, value));
  const list = el('div.as-choices', {}, groups.map(group));
  const error = el('p.as-field-error', { role: 'alert', hidden: true });
  const element = el(
    'fieldset.as-choice',
    { 'data-anchor': name },
    el('legend', {}, title),
    el('div.as-row', {}, option(everything, all), option(chosen, only), count),
    list,
    error
  );

  function write(ticked) {
    const codesInOrder = order.filter((code) => ticked.has(code));
    input.set(name, codesInOrder.length ? codesInOrder : null);
  }

  function tick(some, on) {
    const ticked = codes();
    some.forEach((code) => (on ? ticked.add(code) : ticked.delete(code)));
    write(ticked);
    show();
    // Also when a whole group was ticked: a refusal beside the list is out of date.
    element.dispatchEvent(new Event('input', { bubbles: true }));
  }

  function group({ title: heading, items }) {
    const whole = items.map(([code]) => code);
    const toggle = heading && items.length > 1 ? button('', () => tick(whole, !whole.every((code) => codes().has(code))), { kind: 'link' }) : null;
    heads.push(() => toggle && fill(toggle, t(whole.every((code) => codes().has(code)) ? 'choice.none' : 'choice.whole')));
    toggle?.setAttribute('aria-label', t('choice.whole-named', { name: heading }));
    return [
      heading ? el('div.as-choice-head', {}, el('h6', {}, heading), toggle) : null,
      el(
        'div.as-choice-items',
        {},
        items.map(([code, text]) => {
          const box = el('input', { type: 'checkbox', value: code, id: nextId('choice') });
          box.addEventListener('change', () => tick([code], box.checked));
          boxes.set(code, box);
          return option(box, text);
        })
      ),
    ];
  }

  function show() {
    const [some, ticked] = [Boolean(input.content[mode]), codes()];
    everything.checked = !some;
    chosen.checked = some;
    list.hidden = !some;
    fill(count, some ? t('choice.count', { count: ticked.size, all: order.length }) : null);
    boxes.forEach((box, code) => {
      box.checked = ticked.has(code);
    });
    heads.forEach((head) => head());
  }

  [everything, chosen].forEach((one) =>
    one.addEventListener('change', () => {
      input.set(mode, chosen.checked ? true : null);
      if (!chosen.checked) {
        input.set(name, null);
      }
      show();
    })
  );
  input.addEventListener('adopted', show);
  show();
  return { element, problem: () => (chosen.checked && !codes().size ? missing : null) };
}

function radio(name, value) {
  return el('input', { type: 'radio', name: `${name}Mode`, value: String(value), id: nextId('choice') });
}

function option(control, text) {
  return el('label.as-option', { for: control.id }, control, el('span', {}, text));
}
