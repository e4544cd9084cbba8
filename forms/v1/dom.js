/*
 * Building elements. Everything a person or the server wrote goes in as text, never as markup.
 */

/**
 * @template {string} N
 * @param {N} name tag with classes: `div.as-panel.as-warning`
 * @param {Object<string, *>} [attributes] `on` holds listeners; true sets an empty attribute, null and false leave it out
 * @param {...*} children nodes and texts, also in lists; null and false are left out
 * @returns {N extends `${infer T}.${string}` ? T extends keyof HTMLElementTagNameMap ? HTMLElementTagNameMap[T] : HTMLElement : N extends keyof HTMLElementTagNameMap ? HTMLElementTagNameMap[N] : HTMLElement}
 */
export function el(name, attributes = {}, ...children) {
  const [tag, ...classes] = name.split('.');
  const element = document.createElement(tag);
  if (classes.length) {
    element.className = classes.join(' ');
  }
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (key === 'on') {
      Object.entries(value).forEach(([type, listener]) => element.addEventListener(type, listener));
    } else if (key === 'value') {
      /** @type {HTMLInputElement} */ (element).value = value ?? '';
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(key, value === true ? '' : String(value));
    }
  }
  add(element, children);
  // The browser makes what the tag says.
  return /** @type {*} */ (element);
}

/**
 * The first place below an element that fits.
 *
 * @param {ParentNode} root
 * @param {string} selector
 * @returns {?HTMLElement}
 */
export function first(root, selector) {
  return root.querySelector(selector);
}

/** Where the cursor is. @returns {HTMLInputElement} of whatever kind it is */
export function focused() {
  return /** @type {HTMLInputElement} */ (document.activeElement);
}

/** Appends nodes and texts; nothing for null and false. */
export function add(parent, ...children) {
  for (const child of children.flat(Infinity)) {
    if (child !== null && child !== undefined && child !== false) {
      parent.append(child instanceof Node ? child : String(child));
    }
  }
  return parent;
}

/** Replaces what is inside. */
export function fill(parent, ...children) {
  parent.replaceChildren();
  return add(parent, ...children);
}

let counter = 0;

/** A fresh id, to bind labels and descriptions to their fields. */
export function nextId(prefix = 'as') {
  counter += 1;
  return `${prefix}-${counter}`;
}

/**
 * A button that never submits the form around it.
 *
 * @param {string} text
 * @param {(event: Event) => *} onClick
 * @param {{kind?: string, [attribute: string]: *}} [look] how it looks, and its other attributes
 */
export function button(text, onClick, { kind = '', ...attributes } = {}) {
  return el(`button.as-button${kind ? `.as-${kind}` : ''}`, { type: 'button', on: { click: onClick }, ...attributes }, text);
}

/** What somebody wrote, in Vietnamese as letters are, as paragraphs: marked for who has a page in English read to him. */
export function paragraphs(text) {
  return (text ?? '')
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => el('p', { lang: 'vi' }, line));
}

/** Lets a text area be as high as its text. */
export function growing(textarea) {
  const grow = () => {
    if (textarea.isConnected && textarea.scrollHeight > 0) {
      textarea.style.height = 'auto';
      textarea.style.height = `${textarea.scrollHeight + 2}px`;
    }
  };
  textarea.addEventListener('input', grow);
  new ResizeObserver((entries) => {
    const width = Math.round(entries[0].contentRect.width);
    if (width !== textarea.lastWidth) {
      textarea.lastWidth = width;
      grow();
    }
  }).observe(textarea);
  textarea.grow = grow;
  return textarea;
}

/**
 * Keeps the cells that go across a whole table (`data-across`) as wide as it is: how many of its columns are shown
 * depends on the room, and a cell across more than these would make the browser set room aside for the hidden ones.
 */
export function acrossAll(table) {
  const shown = [...table.tHead.rows[0].cells].filter((cell) => cell.getClientRects().length > 0).length;
  if (shown > 0) {
    table.querySelectorAll('[data-across]').forEach((cell) => {
      cell.colSpan = shown;
    });
  }
}

/** Says whether what stands in a field is wrong. */
export function invalid(field, wrong) {
  if (wrong) {
    field.setAttribute('aria-invalid', 'true');
  } else {
    field.removeAttribute('aria-invalid');
  }
}
