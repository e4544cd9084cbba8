/* The form of one row: a field for each column, as the list's description says. */

/** As many bodies as one can look through. */
const FOUND = 40;

const LISTED = { BODY: 'bodies', BODIES: 'bodies', INDICATOR: 'indicators', INDICATORS: 'indicators', AREA: 'areas', AREAS: 'areas', REGIME: 'regimes' };

export class RowForm {
  /**
   * @param {HTMLDialogElement} dialog
   * @param {function(string, ...*): string} word
   */
  constructor(dialog, word) {
    this.dialog = dialog;
    this.word = word;
    this.fields = dialog.querySelector('#fields');
  }

  /** @returns {Promise<{cells: Object|null}|null>} null when nothing is to be changed; no cells when the row goes */
  open(view, entry, title) {
    this.view = view;
    this.dialog.querySelector('h2').textContent = title;
    this.dialog.querySelector('#remove').hidden = entry.row === null && Object.keys(entry.cells ?? {}).length === 0;
    const start = entry.cells ?? entry.old;
    this.inputs = view.fields
      .filter((field) => !field.fixed)
      .map((field) => this.field(field, start[field.column] ?? '', entry));
    this.fields.replaceChildren(...this.inputs.map(({ element }) => element));
    this.dialog.returnValue = '';
    this.dialog.showModal();
    this.fields.querySelector('[aria-invalid]')?.focus();
    return new Promise((resolve) => {
      this.dialog.addEventListener('close', () => resolve(this.decided(start)), { once: true });
    });
  }

  decided(start) {
    if (this.dialog.returnValue === 'remove') {
      return { cells: null };
    }
    if (this.dialog.returnValue !== 'keep') {
      return null;
    }
    const cells = { ...start };
    this.inputs.forEach(({ column, value }) => {
      cells[column] = value().trim();
    });
    return { cells };
  }

  field(field, cell, entry) {
    const wrong = (entry.wrong ?? []).filter((one) => one.column === field.column).map((one) => one.text);
    const id = `field-${field.column}`;
    const several = ['CHOICES', 'AREAS', 'INDICATORS', 'BODIES'].includes(field.input);
    const element = document.createElement(several ? 'fieldset' : 'p');
    element.className = `field ${field.input.toLowerCase()}`;
    const label = document.createElement(several ? 'legend' : 'label');
    label.textContent = field.required ? `${field.label} *` : field.label;
    if (!several) {
      label.htmlFor = id;
    }
    const { controls, value, input } = this.control(field, cell, id);
    element.append(label, ...controls);
    input.disabled = field.key && entry.row !== null;
    if (field.required) {
      input.setAttribute('aria-required', 'true');
    }
    if (wrong.length) {
      const said = document.createElement('small');
      said.id = `${id}-wrong`;
      said.className = 'late';
      said.textContent = wrong.join(' ');
      element.append(said);
      input.setAttribute('aria-invalid', 'true');
      input.setAttribute('aria-describedby', said.id);
    }
    return { column: field.column, element, value };
  }

  control(field, cell, id) {
    const known = field.options.length ? field.options : this.view.choices[LISTED[field.input]] ?? [];
    switch (field.input) {
      case 'CHOICE':
      case 'FLAG':
      case 'AREA':
      case 'REGIME':
        return select(known, cell, id, field.input === 'FLAG' ? known.at(-1).value : '');
      case 'CHOICES':
      case 'AREAS':
        return boxes(known, cell, id);
      case 'INDICATORS':
      case 'BODIES':
        return this.search(known, cell, id);
      case 'BODY':
      case 'INDICATOR':
        return suggested(known, cell, id);
      case 'LONG_TEXT':
        return typed(document.createElement('textarea'), cell, id);
      default:
        return line(field, cell, id, this.word);
    }
  }

  /** Many to choose from: what is chosen stands first, what is looked for below it. */
  search(known, cell, id) {
    const chosen = new Set(cell.split('|').filter(Boolean));
    const input = document.createElement('input');
    input.type = 'search';
    input.id = id;
    input.placeholder = this.word('choose');
    input.setAttribute('aria-label', this.word('choose'));
    const count = document.createElement('small');
    count.setAttribute('role', 'status');
    const places = document.createElement('div');
    places.className = 'places';
    const draw = () => {
      const wanted = plain(input.value);
      const found = known.filter(
        ({ value, label }) => (wanted === '' ? chosen.has(value) : plain(`${value} ${label}`).includes(wanted))
      );
      const missing = wanted === '' ? [...chosen].filter((code) => !known.some(({ value }) => value === code)) : [];
      const options = [...missing.map((value) => ({ value, label: value })), ...found];
      places.replaceChildren(
        ...options.slice(0, FOUND).map((option) =>
          box(option, chosen.has(option.value), (on) => {
            if (on) {
              chosen.add(option.value);
            } else {
              chosen.delete(option.value);
            }
            tell(options.length);
          })
        )
      );
      tell(options.length);
    };
    const tell = (all) => {
      count.textContent = [
        this.word('chosen', chosen.size),
        all > FOUND ? this.word('more', all - FOUND) : '',
      ].join('. ');
    };
    input.addEventListener('input', draw);
    draw();
    return { controls: [input, count, places], input, value: () => [...chosen].join('|') };
  }
}

function plain(text) {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gi, 'd')
    .toLowerCase();
}

function line(field, cell, id, word) {
  const input = document.createElement('input');
  if (field.input === 'DAY') {
    input.placeholder = word('day');
    input.inputMode = 'numeric';
  } else if (field.input === 'NUMBER') {
    input.inputMode = 'decimal';
  }
  return typed(input, cell, id);
}

function typed(input, cell, id) {
  input.id = id;
  input.value = cell;
  return { controls: [input], input, value: () => input.value };
}

/** A value that is none of those to choose from stays as it is. */
function select(known, cell, id, otherwise) {
  const input = document.createElement('select');
  input.id = id;
  const values = known.map(({ value }) => value);
  const first = otherwise === '' ? [{ value: '', label: '' }] : [];
  const strange = cell && !values.includes(cell) ? [{ value: cell, label: cell }] : [];
  [...first, ...known, ...strange].forEach(({ value, label }) => {
    input.add(new Option(label && label !== value && !values.includes(label) ? named(value, label) : value, value));
  });
  input.value = cell || otherwise;
  return { controls: [input], input, value: () => input.value };
}

/** Codes are told with their names; words stand for themselves. */
function named(value, label) {
  return /^[A-Z0-9-]+$/.test(value) ? `${value} – ${label}` : label;
}

function suggested(known, cell, id) {
  const input = document.createElement('input');
  input.setAttribute('list', `${id}-known`);
  const list = document.createElement('datalist');
  list.id = `${id}-known`;
  known.forEach(({ value, label }) => {
    const option = document.createElement('option');
    option.value = value;
    option.label = label;
    list.append(option);
  });
  const { value } = typed(input, cell, id);
  return { controls: [input, list], input, value };
}

function boxes(known, cell, id) {
  const chosen = cell.split('|').filter(Boolean);
  const options = [
    ...known,
    ...chosen.filter((code) => !known.some(({ value }) => value === code)).map((value) => ({ value, label: value })),
  ];
  const places = options.map((option) => box(option, chosen.includes(option.value), () => {}));
  const inputs = places.map((place) => place.querySelector('input'));
  if (inputs.length) {
    inputs[0].id = id;
  }
  const input = inputs[0] ?? document.createElement('input');
  // In the order in which they were, what is new behind it.
  const value = () => {
    const on = inputs.filter((one) => one.checked).map((one) => one.value);
    return [...chosen.filter((code) => on.includes(code)), ...on.filter((code) => !chosen.includes(code))].join('|');
  };
  return { controls: places, input, value };
}

function box({ value, label }, checked, changed) {
  const element = document.createElement('label');
  const input = document.createElement('input');
  input.type = 'checkbox';
  input.value = value;
  input.checked = checked;
  input.addEventListener('change', () => changed(input.checked));
  element.append(input, ` ${named(value, label)}`);
  return element;
}
