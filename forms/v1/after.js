/*
 * What stands where the task was, once it is done: what happened, whose turn it is now and until when, where to read it,
 * and the task that is due next.
 */
import { get, Problem } from './api.js';
import { formatInstant } from './dates.js';
import { button, el, fill } from './dom.js';
import { t } from './texts.js';

/** Steps of the program itself take a moment, and the next person's task is there only then. */
const AGAIN = [700, 1500, 3000];

/**
 * @param {string} what `tasks/<id>` that was completed, or `starts/<id of the instance>`
 */
export async function showAfter(what) {
  const box = el('section.as-after', { role: 'status', tabindex: '-1', hidden: true });
  place(box);
  for (const pause of [...AGAIN, 0]) {
    const told = await read(what);
    if (!told || !box.isConnected) {
      return;
    }
    fill(box, parts(told, box));
    box.hidden = false;
    if (told.ended || told.steps.length || !pause) {
      box.focus({ preventScroll: true });
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

async function read(what) {
  try {
    return await get(`afterwards/${what}`);
  } catch (failure) {
    if (failure instanceof Problem) {
      return null;
    }
    throw failure;
  }
}

/** In the pane that Tasklist leaves empty; it goes when another task is opened. */
function place(box) {
  document.querySelectorAll('.as-after').forEach((earlier) => earlier.remove());
  const empty = document.querySelector('.no-task');
  document.documentElement.classList.add('ansinh-finished');
  empty?.before(box);
  const left = () => {
    if (/[?&]task=/.test(location.hash)) {
      document.documentElement.classList.remove('ansinh-finished');
      window.removeEventListener('hashchange', left);
      box.remove();
    }
  };
  // Tasklist clears the address of the task that is done first.
  setTimeout(() => window.addEventListener('hashchange', left), 0);
}

function parts({ done, reference, page, ended, steps, next }, box) {
  return [
    el('h3', {}, done ? t('after.done', { name: done }) : t('after.started', { reference: reference ?? '' })),
    ended ? el('p', {}, t('after.ended')) : null,
    steps.length
      ? [el('p', {}, t('after.now')), el('ul', {}, steps.map(({ name, with: people, due }) => el('li', {}, el('strong', {}, name), line(people, due))))]
      : null,
    !steps.length && !ended ? el('p', {}, t('after.working')) : null,
    page ? el('p', {}, el('a', { href: page, target: '_blank', rel: 'noopener' }, t('after.page', { reference }))) : null,
    el(
      'p.as-row.as-after-next',
      {},
      next
        ? [
            el('a.as-button.as-primary', { href: `#/?task=${next.id}` }, t('after.next')),
            el('span', {}, next.name, next.due ? el('span.as-muted', {}, ` – ${t('after.until', { time: formatInstant(next.due) })}`) : null),
          ]
        : el('span.as-muted', {}, t('after.none'))
    ),
    button('×', () => box.remove(), { kind: 'dismiss', 'aria-label': t('message.close') }),
  ];
}

function line(people, due) {
  const said = [people.join('; '), due ? t('after.until', { time: formatInstant(due) }) : ''].filter(Boolean);
  return said.length ? ` – ${said.join(', ')}` : '';
}
