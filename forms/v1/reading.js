/*
 * What a letter says, beside the letter, where the installation does not speak Vietnamese: a link that opens a dialog here,
 * and a page of its own where there is no script. The server makes both columns of one content.
 */

/**
 * @param {HTMLAnchorElement} anchor to the page; where it leads may change after what is typed
 * @param {HTMLElement} [place] where the dialog is put; beside the link without
 */
export function readBeside(anchor, place) {
  anchor.addEventListener('click', async (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) {
      return;
    }
    event.preventDefault();
    const article = await found(anchor.href);
    if (article) {
      show(article, place ?? anchor.parentElement ?? document.body, anchor);
    } else {
      window.open(anchor.href, '_blank', 'noopener');
    }
  });
}

/** @returns {Promise<Element | null>} null where the server answers otherwise: then its own page says why */
async function found(href) {
  try {
    const answer = await fetch(href, { headers: { Accept: 'text/html' } });
    const page = new DOMParser().parseFromString(answer.ok ? await answer.text() : '', 'text/html');
    return page.querySelector('article.reading');
  } catch {
    return null;
  }
}

function show(article, place, anchor) {
  styled();
  const dialog = document.createElement('dialog');
  dialog.className = 'reading-dialog';
  dialog.setAttribute('aria-label', anchor.textContent ?? '');
  dialog.append(document.importNode(article, true));
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
  dialog.addEventListener('close', () => {
    dialog.remove();
    anchor.focus();
  });
  // What is pressed in it is no part of a form around it.
  dialog.querySelector('form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    event.stopPropagation();
    dialog.close();
  });
  place.append(dialog);
  dialog.showModal();
}

function styled() {
  const href = new URL('./reading.css', import.meta.url).href;
  if (![...document.styleSheets].some((sheet) => sheet.href === href)) {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    document.head.append(link);
  }
}
