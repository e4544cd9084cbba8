/*
 * What all forms have in common: how they open and close, the frame around the content, and what is watched for saving.
 * What they say stands in messages.js, their buttons and completing in work.js, who is at them in attendance.js.
 */
import { get, Problem } from './api.js';
import { Attendance } from './attendance.js';
import { button, el, fill } from './dom.js';
import { formatDay } from './dates.js';
import { TaskInput } from './input.js';
import { openKept } from './kept.js';
import { settled } from './messages.js';
import { Tasklist } from './tasklist.js';
import { t, textsLoaded } from './texts.js';

const STYLE = new URL('./form.css', import.meta.url).href;
const WATCH = 20_000;

/**
 * Opens a form in Tasklist.
 *
 * @param {Object} camForm
 * @param {Object} $scope
 * @param {(a: Form) => Promise<void>} build fills the form; form.task is known by then
 */
export function openForm(camForm, $scope, build) {
  // Whoever turned to another tab of the task before this was read has no form any more.
  return $scope && open(new Form(camForm.formElement[0], new Tasklist(camForm, $scope)), build);
}

/** Opens a form of whatever kind: loads what it is about, builds the frame, fills it. */
export async function open(form, build) {
  styled();
  const { tasklist } = form;
  let closed = false;
  tasklist.onClose(() => {
    closed = true;
    form.close();
  });
  try {
    await textsLoaded;
    form.task = await form.load();
    await openKept(form.task.me);
    if (closed) {
      return;
    }
    form.frame();
    await build(form);
    form.start();
  } catch (failure) {
    form.broken(failure);
    if (!(failure instanceof Problem)) {
      throw failure;
    }
  }
}

function styled() {
  if (!document.querySelector(`link[href="${STYLE}"]`)) {
    document.head.append(el('link', { rel: 'stylesheet', href: STYLE }));
  }
}

export class Form extends Attendance {
  constructor(root, tasklist) {
    super(root, tasklist);
    this.closers = [];
    /** What is typed into a form without a draft; made when first asked for. @type {?TaskInput} */
    this.taskInput = null;
    this.conflictBox = null;
    this.lookers = [];
    root.classList.add('ansinh-form');
    root.addEventListener('submit', (event) => event.preventDefault());
  }

  /** What the form is about, and who looks at it. */
  async load() {
    return get(`tasks/${this.tasklist.taskId}`);
  }

  /** The parts every form has, top to bottom. */
  frame() {
    const bar = el('div.as-bar', {}, this.drawer, el('div.as-bar-row', {}, this.barStart, this.buttons));
    const script = this.root.querySelector('script');
    const back = button(t('form.back'), () => this.tasklist.backToList(), { kind: 'link' });
    back.classList.add('as-back');
    fill(this.root, back, this.sessionBox, this.claimBox, this.messages, this.content, bar, script);
    this.root.addEventListener('input', (event) => {
      this.edited();
      settled(/** @type {Element} */ (event.target).closest('.as-invalid'));
    });
  }

  /** Takes part in saving, the indicator and the session. */
  watch(saver) {
    this.savers.push(saver);
    saver.about = { title: this.title(), address: this.address() };
    saver.addEventListener('status', () => this.showSaveState());
    saver.addEventListener('signedout', () => this.signedOut());
    saver.addEventListener('problem', (event) => this.fail(event.detail));
    return saver;
  }

  /** What the form is called where its unsaved words are told. */
  title() {
    return this.task.name;
  }

  address() {
    return `${window.location.pathname}#/?task=${this.task.id}`;
  }

  /** What is typed into a form without a draft, kept with the task. */
  input() {
    this.taskInput ??= this.watchInput(new TaskInput(/** @type {*} */ (this.task)));
    return this.taskInput;
  }

  watchInput(input) {
    input.addEventListener('status', () => this.showInputConflict());
    return this.watch(input);
  }

  showInputConflict() {
    const input = this.taskInput;
    if (!input.conflict) {
      this.conflictBox?.remove();
      this.conflictBox = null;
    } else if (!this.conflictBox) {
      this.conflictBox = el(
        'div.as-notice.as-warning',
        { role: 'alert' },
        el('p', {}, TaskInput.conflictText()),
        el('dl.as-facts', {}, input.differences().map(([name, value]) => this.savedElsewhere(name, value))),
        el(
          'p.as-row',
          {},
          button(t('conflict.keep-mine'), () => input.resolve(true), { kind: 'small' }),
          button(t('conflict.take-theirs'), () => input.resolve(false), { kind: 'small' })
        )
      );
      this.messages.before(this.conflictBox);
    }
  }

  /** What another window has saved for a field, under the field's own label. */
  savedElsewhere(name, value) {
    const label = this.find(name)?.querySelector('label, legend, .as-label')?.firstChild?.textContent;
    return label ? [el('dt', {}, label), el('dd', {}, shown(value) || t('conflict.empty'))] : null;
  }

  start() {
    this.makeRoom();
    this.showTask();
    this.showSaveState();
    const hidden = () => document.visibilityState === 'hidden' && this.flush({ leaving: true });
    const back = () => document.visibilityState === 'visible' && this.looked();
    const left = (event) => event.target.matches('input, textarea, select') && this.flush();
    this.listen(document, 'visibilitychange', hidden);
    this.listen(document, 'visibilitychange', back);
    this.listen(window, 'focus', back);
    this.listen(window, 'beforeunload', (event) => this.keepOpen(event));
    this.listen(window, 'pagehide', () => this.flush({ leaving: true }));
    this.listen(this.root, 'change', left);
    const timer = setInterval(() => document.visibilityState === 'visible' && this.looked(), WATCH);
    this.closers.push(() => clearInterval(timer));
    this.tasklist.onAssignment(() => this.readTask());
    this.tasklist.onSignedOut(() => this.signedOut());
  }

  makeRoom() {
    this.tasklist.makeRoom();
  }

  listen(target, type, listener) {
    target.addEventListener(type, listener);
    this.closers.push(() => target.removeEventListener(type, listener));
  }

  /** The browser asks before it closes a page whose words are not saved. */
  keepOpen(event) {
    if (this.savers.some((saver) => saver.status !== 'clean')) {
      this.flush({ leaving: true });
      event.preventDefault();
    }
  }

  close() {
    this.closers.forEach((closer) => closer());
    this.savers.forEach((saver) => saver.close());
  }

  /** The page is looked at again, or has been for a while: what have others done, and is the session back? */
  async looked() {
    if (this.over) {
      return;
    }
    if (this.ended) {
      await this.tryResume();
    } else if (!this.busy) {
      await this.readTask();
      await Promise.all(this.savers.map((saver) => (saver.status === 'clean' ? saver.look?.() : null)));
      await Promise.all(this.lookers.map((looker) => looker()));
    }
  }

  /** Reads anew what the form shows whenever it is looked at, and every while. */
  onLook(read) {
    this.lookers.push(async () => {
      try {
        await read();
      } catch (failure) {
        // The next look may reach the server again; an ended session is said by the task's own.
        if (!(failure instanceof Problem)) {
          throw failure;
        }
      }
    });
  }
}

/** A saved value for people: days as they write them, of a list how many. */
function shown(value) {
  if (Array.isArray(value)) {
    return t('conflict.chosen', { count: value.length });
  }
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDay(value) : value;
}
