/*
 * The guidance memory: answered difficulties that resemble what is being typed, each with its answer and where it stands.
 * Who raised them is not told.
 */
import { get, Problem } from './api.js';
import { button, el, fill, paragraphs } from './dom.js';
import { formatDay } from './dates.js';
import { t } from './texts.js';

const PAUSE = 700;
/** Below this a text resembles everything. */
const SHORTEST = 8;

/**
 * @param {{area: () => string, text: () => string, use?: (a: Object) => void, foot?: Node, except?: string}} options
 *   area, text: what is typed by now; use: takes an answer over, where the form has a place for it; foot: what else can
 *   be done with it; except: the case itself
 * @returns {{element: HTMLElement, look: () => void, lookSoon: () => void}} the element is hidden while nothing resembles
 */
export function guidance({ area, text, use = null, foot = null, except = null }) {
  const list = el('div');
  const title = el('h5');
  const element = el('aside.as-guidance', { 'aria-live': 'polite', hidden: true }, title, list, foot);
  let timer = null;
  let asked = null;
  let turn = 0;

  async function look() {
    clearTimeout(timer);
    const words = text().trim();
    const question = new URLSearchParams({ area: area(), text: words.slice(0, 1000) }).toString();
    if (question === asked) {
      return;
    }
    asked = question;
    turn += 1;
    const mine = turn;
    const found = words.length < SHORTEST ? [] : await find(question);
    if (mine === turn) {
      show(found.filter(({ key }) => key !== except));
    }
  }

  async function find(question) {
    try {
      return await get(`difficulties/guidance?${question}`);
    } catch (failure) {
      if (!(failure instanceof Problem)) {
        throw failure;
      }
      // Help that does not come does not stop anybody from writing; the next word asks again.
      asked = null;
      return [];
    }
  }

  function show(found) {
    const open = new Set([...list.querySelectorAll('details[open]')].map((one) => one.getAttribute('data-key')));
    element.hidden = !found.length;
    title.textContent = t('guidance.title', { count: found.length });
    fill(list, found.map((one) => entry(one, open.has(one.key))));
  }

  function entry(one, open) {
    return el(
      'details',
      { 'data-key': one.key, open },
      el('summary', {}, one.subject || one.question, el('span.as-muted', {}, ` – ${one.areaName}`)),
      el(
        'dl.as-facts',
        {},
        one.question && one.subject ? [el('dt', {}, t('guidance.question')), el('dd', {}, paragraphs(one.question))] : null,
        el('dt', {}, t('guidance.answer')),
        el('dd', {}, paragraphs(one.answer)),
        el('dt', {}, t('guidance.source')),
        el('dd', {}, sourceOf(one))
      ),
      use ? el('p', {}, button(t('guidance.use'), () => use(one), { kind: 'small' })) : null
    );
  }

  function lookSoon() {
    clearTimeout(timer);
    timer = setTimeout(look, PAUSE);
  }

  return { element, look, lookSoon };
}

/** A letter's date is in its name; otherwise the day of the answer is said. */
function sourceOf({ source, answeredOn }) {
  const dated = /\d{1,2}\/\d{1,2}\/\d{4}/.test(source ?? '');
  return [source, dated || !answeredOn ? null : t('guidance.answered-on', { day: formatDay(answeredOn) })].filter(Boolean).join(', ');
}
