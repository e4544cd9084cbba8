/*
 * Labelled fields bound to a task's input. Each has its place (data-anchor) for refusals and jumps.
 */
import { el, growing, invalid, nextId } from './dom.js';
import { formatDay, parseDay, parseHour } from './dates.js';
import { limited } from './limits.js';
import { t } from './texts.js';

/**
 * A field with label, hint and room for a refusal.
 *
 * @param {string} anchor the name the server uses for it
 */
export function labelled(anchor, label, control, { hint = null, required = false } = {}) {
  const target = control.matches('input, select, textarea') ? control : control.querySelector('input, select, textarea');
  target.id ||= nextId('field');
  const error = el('p.as-field-error', { id: `${target.id}-error`, role: 'alert', hidden: true });
  const help = hint ? el('p.as-hint', { id: `${target.id}-hint` }, hint) : null;
  target.setAttribute('aria-describedby', [error.id, help?.id].filter(Boolean).join(' '));
  if (required) {
    target.setAttribute('aria-required', 'true');
  }
  return el(
    'div.as-field',
    { 'data-anchor': anchor },
    el('label', { for: target.id }, label, required ? el('span.as-required', { 'aria-hidden': 'true' }, ' *') : null),
    control,
    help,
    error
  );
}

/** Says beside a field that what stands in it cannot be read; null takes it back. */
function wrong(control, sentence) {
  invalid(control, sentence !== null);
  const place = control.closest('[data-anchor]');
  const box = place?.querySelector('.as-field-error');
  if (box) {
    box.textContent = sentence ?? '';
    box.hidden = sentence === null;
    place.classList.toggle('as-invalid', sentence !== null);
  }
}

/** Writes to the input as the person types, and takes over what another tab has saved. */
function bound(control, input, name, read = (element) => element.value, write = (element, value) => (element.value = value)) {
  write(control, input.get(name));
  control.addEventListener('input', () => input.set(name, read(control)));
  input.addEventListener('adopted', () => write(control, input.get(name)));
  return control;
}

export function textField(input, name, label, options = {}) {
  const control = limited(el('input.as-input', { type: 'text', name, autocomplete: 'off' }), options.max ?? 200);
  if (options.size) {
    control.classList.add(`as-${options.size}`);
  }
  return labelled(name, label, bound(control, input, name), options);
}

export function textArea(input, name, label, options = {}) {
  const control = limited(growing(el('textarea.as-input', { name, rows: options.rows ?? 3 })), options.max ?? 4000);
  return labelled(name, label, bound(control, input, name), options);
}

/** @param {([string, string]|{title: string, items: [string, string][]})[]} choices value and text, some under a title */
export function selectField(input, name, label, choices, options = {}) {
  const option = ([value, text]) => el('option', { value }, text);
  const control = el(
    'select.as-input',
    { name },
    choices.map((one) => (Array.isArray(one) ? option(one) : el('optgroup', { label: one.title }, one.items.map(option))))
  );
  return labelled(name, label, bound(control, input, name), options);
}

export function dateField(input, name, label, options = {}) {
  const date = dateInput(name, (iso) => input.set(name, iso ?? ''), options);
  date.show(input.get(name));
  input.addEventListener('adopted', () => date.show(input.get(name)));
  return labelled(name, label, date.element, options);
}

/**
 * A day and an hour, saved as 2021-04-20T16:00 once both are there; what is typed of them stays by itself.
 *
 * @param {string} name of the whole, and its place
 */
export function dayHourField(input, name, { day, hour, hint = null }) {
  const [dayName, hourName] = [`${name}Day`, `${name}Hour`];
  const whole = () => {
    const [iso, time] = [input.get(dayName), parseHour(input.get(hourName))];
    input.set(name, iso && time ? `${iso}T${time}` : '');
  };
  const date = dateInput(dayName, (iso) => {
    input.set(dayName, iso ?? '');
    whole();
  });
  const clock = el('input.as-input.as-short.as-hour', {
    type: 'text',
    name: hourName,
    inputmode: 'numeric',
    autocomplete: 'off',
    placeholder: t('date.hour-placeholder'),
  });
  const show = () => {
    date.show(input.get(dayName));
    clock.value = input.get(hourName);
  };
  clock.addEventListener('input', () => {
    wrong(clock, null);
    input.set(hourName, clock.value);
    whole();
  });
  clock.addEventListener('change', () => {
    const time = parseHour(clock.value);
    wrong(clock, time === undefined ? t('date.no-hour', { text: clock.value }) : null);
    if (time) {
      clock.value = time;
      input.set(hourName, time);
    }
  });
  input.addEventListener('adopted', show);
  show();
  const error = el('p.as-field-error', { id: nextId('error'), role: 'alert', hidden: true });
  const part = (label, control) => {
    const target = control.matches('input') ? control : control.querySelector('input');
    target.id = nextId('field');
    target.setAttribute('aria-describedby', error.id);
    target.setAttribute('aria-required', 'true');
    return el('div', {}, el('label', { for: target.id }, label, el('span.as-required', { 'aria-hidden': 'true' }, ' *')), control);
  };
  return el(
    'div.as-field',
    { 'data-anchor': name },
    el('div.as-day-hour', {}, part(hour, clock), part(day, date.element)),
    hint ? el('p.as-hint', {}, hint) : null,
    error
  );
}

/**
 * A day as dd/mm/yyyy, typed or picked from the browser's calendar, whatever the browser's language.
 *
 * @param {(a: string|null) => void} onChange with ISO 8601; null while it is empty or no day
 * @returns {{element: HTMLElement, show: (a: string) => void, value: () => string|null}}
 */
export function dateInput(name, onChange, { min = null } = {}) {
  const text = el('input.as-input.as-date-text', {
    type: 'text',
    name,
    inputmode: 'numeric',
    autocomplete: 'off',
    placeholder: t('date.placeholder'),
  });
  const picker = el('input.as-date-picker', { type: 'date', tabindex: '-1', 'aria-hidden': 'true', min });
  const open = el('button.as-button.as-icon', { type: 'button', 'aria-label': t('date.pick') }, calendarIcon());
  const element = el('span.as-date', {}, text, open, picker);
  let iso = null;
  const set = (value, tell = true) => {
    iso = value;
    picker.value = value ?? '';
    if (tell) {
      onChange(value);
    }
  };
  text.addEventListener('input', () => {
    wrong(text, null);
    const day = parseDay(text.value);
    // While it is being typed "9/5/20" is not yet a day.
    set(/\d{4}$/.test(text.value.trim()) ? (day ?? null) : null);
  });
  text.addEventListener('change', () => {
    const day = parseDay(text.value);
    wrong(text, day === undefined ? t('date.no-day', { text: text.value }) : null);
    if (day) {
      text.value = formatDay(day);
    }
    set(day ?? null);
  });
  open.addEventListener('click', () => picker.showPicker());
  picker.addEventListener('change', () => {
    text.value = formatDay(picker.value);
    wrong(text, null);
    set(picker.value || null);
    text.dispatchEvent(new Event('input', { bubbles: true }));
  });
  return {
    element,
    value: () => iso,
    show: (value) => {
      text.value = formatDay(value);
      set(value || null, false);
    },
  };
}

function calendarIcon() {
  return icon('M2 3h10v9H2zM2 6h10M5 1v3M9 1v3');
}

/** A small line drawing; says nothing to screen readers. */
export function icon(path) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  Object.entries({ viewBox: '0 0 14 14', width: '14', height: '14', fill: 'none', stroke: 'currentColor', 'stroke-width': '1.3', 'aria-hidden': 'true' }).forEach(
    ([name, value]) => svg.setAttribute(name, value)
  );
  const line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}
