/*
 * What all forms have in common: the frame around the content, messages, who works on the task, whether everything is
 * saved, the buttons below, and completing.
 */
import { showAfter } from './after.js';
import { get, Problem } from './api.js';
import { add, button, el, fill } from './dom.js';
import { formatDay, formatTime } from './dates.js';
import { TaskInput } from './input.js';
import { openKept } from './kept.js';
import { tooLong } from './limits.js';
import { Tasklist } from './tasklist.js';
import { t, textsLoaded } from './texts.js';

const STYLE = new URL('./form.css', import.meta.url).href;
const WATCH = 20_000;

/**
 * Opens a form in Tasklist.
 *
 * @param {Object} camForm
 * @param {Object} $scope
 * @param {function(Form): Promise<void>} build fills the form; form.task is known by then
 */
export function openForm(camForm, $scope, build) {
  return open(new Form(camForm.formElement[0], new Tasklist(camForm, $scope)), build);
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

export class Form {
  constructor(root, tasklist) {
    this.root = root;
    this.tasklist = tasklist;
    this.savers = [];
    this.actions = [];
    this.closers = [];
    this.lookers = [];
    this.busy = false;
    root.classList.add('ansinh-form');
    root.addEventListener('submit', (event) => event.preventDefault());
  }

  /** What the form is about, and who looks at it. */
  load() {
    return get(`tasks/${this.tasklist.taskId}`);
  }

  /** The parts every form has, top to bottom. */
  frame() {
    this.messages = el('div.as-messages', { 'aria-live': 'assertive' });
    this.sessionBox = el('div', { 'aria-live': 'assertive' });
    this.claimBox = el('div', { 'aria-live': 'polite' });
    this.content = el('div.as-content');
    this.drawer = el('div.as-drawer');
    this.saveState = el('span.as-save-state', { role: 'status', 'aria-live': 'polite' });
    this.buttons = el('div.as-buttons');
    this.barStart = el('div.as-bar-start', {}, this.saveState);
    const bar = el('div.as-bar', {}, this.drawer, el('div.as-bar-row', {}, this.barStart, this.buttons));
    const script = this.root.querySelector('script');
    const back = button(t('form.back'), () => this.tasklist.backToList(), { kind: 'link' });
    back.classList.add('as-back');
    fill(this.root, back, this.sessionBox, this.claimBox, this.messages, this.content, bar, script);
    this.root.addEventListener('input', (event) => {
      this.edited();
      settled(event.target.closest('.as-invalid'));
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
    this.taskInput ??= this.watchInput(new TaskInput(this.task));
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

  async flush(how) {
    const saved = await Promise.all(this.savers.map((saver) => saver.flush(how)));
    return saved.every(Boolean);
  }

  // Who works on the task

  /** Whether this person may complete: the claimant, or anybody while it is unclaimed. */
  get mine() {
    return this.task.mine;
  }

  async readTask() {
    try {
      this.task = { ...this.task, ...(await get(`tasks/${this.task.id}`)) };
      this.showTask();
    } catch (failure) {
      if (!(failure instanceof Problem)) {
        throw failure;
      }
      if (failure.signedOut) {
        this.signedOut();
      } else if (failure.status === 404 && !this.busy) {
        this.gone(failure);
      }
    }
  }

  showTask() {
    const { assignee, me, mine } = this.task;
    const name = this.task.assigneeName || assignee;
    this.root.classList.toggle('as-foreign', !mine);
    if (assignee === me) {
      fill(this.claimBox);
    } else if (mine) {
      fill(
        this.claimBox,
        el(
          'div.as-claim',
          {},
          el('span', {}, t('claim.free')),
          button(t('claim.take'), () => this.claim(), { kind: 'small' })
        )
      );
    } else {
      fill(this.claimBox, el('div.as-claim', {}, el('strong', {}, t('claim.other', { name })), ' ', this.foreignHint()));
    }
    this.onTask?.(this.task);
    this.showButtons();
  }

  /** What a person can do with a task that a colleague has claimed. */
  foreignHint() {
    return t(this.sharedDraft ? 'claim.other-draft' : 'claim.other-read');
  }

  /** The first change to an unclaimed task draws attention to the offer to claim it. */
  edited() {
    this.claimBox.firstElementChild?.classList.add('as-pressing');
  }

  async claim() {
    await this.doing(async () => {
      await this.tasklist.claim(this.task.me);
      await this.readTask();
    });
  }

  // Messages

  /** Shows a refusal at the top and beside its field; both lead to each other. */
  fail(problem) {
    if (problem.signedOut) {
      this.signedOut();
      return;
    }
    const places = new Map(Object.entries(problem.errors));
    if (problem.field && !places.size) {
      places.set(problem.field, problem.message);
    }
    this.clearFieldProblems();
    places.forEach((sentence, anchor) => this.fieldProblem(anchor, sentence));
    fill(
      this.messages,
      el(
        'div.as-notice.as-error',
        { tabindex: '-1' },
        el('p', {}, el('strong', {}, problem.message)),
        places.size > 1 ? this.jumpList([...places].map(([anchor, sentence]) => ({ anchor, sentence }))) : null,
        dismiss(() => fill(this.messages))
      )
    );
    const [only] = places.size === 1 ? places.keys() : [];
    if (only && this.find(only)) {
      this.jump(only);
    } else {
      this.show(this.messages.firstElementChild);
    }
  }

  /** A passing word: something was done. */
  say(text, actions = []) {
    const notice = el('div.as-notice.as-good', { role: 'status' }, el('p', {}, text, ' ', actions));
    notice.append(dismiss(() => notice.remove()));
    fill(this.messages, notice);
    return notice;
  }

  /** The same beside the buttons, where the eye is after pressing one far down a long form. */
  tell(text) {
    const notice = el('div.as-notice.as-good', { role: 'status' }, el('p', {}, text));
    notice.append(dismiss(() => notice.remove()));
    fill(this.messages);
    this.openDrawer(null);
    fill(this.drawer, notice);
  }

  jumpList(places) {
    const reachable = places.filter(({ anchor }) => this.find(anchor));
    return reachable.length
      ? el(
          'ul',
          {},
          reachable.map(({ anchor, sentence }) =>
            el('li', {}, button(sentence, () => this.jump(anchor), { kind: 'link' }))
          )
        )
      : null;
  }

  find(anchor) {
    return this.root.querySelector(`[data-anchor="${CSS.escape(anchor)}"]`);
  }

  fieldProblem(anchor, sentence) {
    const place = this.find(anchor);
    const box = place?.querySelector('.as-field-error');
    if (box) {
      box.textContent = sentence;
      box.hidden = false;
      place.classList.add('as-invalid');
    }
  }

  /** Takes back what was said of an earlier attempt. */
  quiet() {
    fill(this.messages);
    this.clearFieldProblems();
  }

  clearFieldProblems() {
    this.root.querySelectorAll('.as-invalid').forEach(settled);
  }

  /** Goes to a place, shows it, and puts the cursor there. */
  jump(anchor) {
    const place = this.find(anchor) ?? this.find(anchor.split(':')[0]);
    if (!place) {
      return;
    }
    for (let parent = place; parent; parent = parent.parentElement) {
      if (parent.tagName === 'DETAILS') {
        parent.open = true;
      }
    }
    this.show(place, place.offsetHeight > 300 ? 'start' : 'center');
    place.querySelector('input:enabled, textarea:enabled, select:enabled')?.focus({ preventScroll: true });
    place.classList.remove('as-flash');
    requestAnimationFrame(() => place.classList.add('as-flash'));
  }

  show(element, block = 'center') {
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    element?.scrollIntoView({ block, behavior: calm ? 'auto' : 'smooth' });
  }

  broken(failure) {
    const text = failure instanceof Problem ? failure.message : t('problem.broken');
    fill(
      this.root,
      el(
        'div.as-notice.as-error',
        { role: 'alert' },
        el('p', {}, text),
        failure.signedOut ? el('p', {}, loginLink()) : null
      )
    );
  }

  gone(problem) {
    fill(this.messages, el('div.as-notice.as-warning', {}, el('p', {}, problem.message)));
    this.setBusy(true);
    this.tasklist.refresh();
  }

  /** The task has ended with what was done here; there is nothing left to press. */
  done(text) {
    this.over = true;
    this.savers.forEach((saver) => saver.close());
    fill(this.claimBox);
    fill(this.content);
    fill(this.messages, el('div.as-notice.as-good', { role: 'status' }, el('p', {}, text)));
    this.show(this.messages);
    this.root.querySelector('.as-bar').hidden = true;
    this.tasklist.refresh();
  }

  // Session

  signedOut() {
    if (this.ended) {
      return;
    }
    this.ended = true;
    fill(
      this.sessionBox,
      el(
        'div.as-notice.as-warning',
        {},
        el('p', {}, el('strong', {}, t('session.ended'))),
        el('p.as-row', {}, loginLink(), button(t('session.continue'), () => this.tryResume(), { kind: 'small' }))
      )
    );
    this.show(this.sessionBox);
  }

  async tryResume() {
    try {
      const task = await this.load();
      if (task.me !== this.task.me) {
        fill(
          this.sessionBox,
          el('div.as-notice.as-warning', {}, el('p', {}, t('session.other', { name: task.me })), el('p', {}, loginLink()))
        );
        return;
      }
      this.ended = false;
      this.task = task;
      fill(this.sessionBox);
      this.tasklist.signedIn();
      this.showTask();
      await Promise.all(this.savers.map((saver) => saver.resume()));
    } catch (failure) {
      if (!(failure instanceof Problem)) {
        throw failure;
      }
    }
  }

  // Saving

  showSaveState() {
    const order = ['signedout', 'offline', 'saving', 'dirty', 'blocked', 'clean'];
    const worst = order.find((status) => this.savers.some((saver) => saver.status === status)) ?? 'clean';
    const saved = Math.max(...this.savers.map((saver) => saver.savedAt?.getTime() ?? 0), 0);
    const text =
      worst === 'clean' ? (saved ? t('save.saved', { time: formatTime(saved) }) : '') : t(`save.${worst}`);
    if (this.saveState.textContent !== text) {
      this.saveState.textContent = text;
    }
    this.saveState.dataset.status = worst;
  }

  // Buttons

  /**
   * @param {{text: string, primary?: boolean, run: function(), always?: boolean}[]} actions always: also for a person who
   *   may not complete the task
   */
  setActions(actions) {
    this.actions = actions;
    this.showButtons();
  }

  showButtons() {
    fill(
      this.buttons,
      this.actions
        .filter((action) => this.mine || action.always)
        .map((action) =>
          button(action.text, () => this.doing(action.run), {
            kind: action.primary ? 'primary' : '',
            disabled: this.busy,
          })
        )
    );
  }

  setBusy(busy) {
    this.busy = busy;
    this.root.setAttribute('aria-busy', String(busy));
    [...this.buttons.children].forEach((one) => {
      one.disabled = busy;
    });
    this.drawer.querySelectorAll('button').forEach((one) => {
      one.disabled = busy;
    });
  }

  /** Runs what a button does; whatever goes wrong is said, and the buttons work again. */
  async doing(run) {
    if (this.busy) {
      return;
    }
    this.setBusy(true);
    try {
      await run();
    } catch (failure) {
      if (!(failure instanceof Problem)) {
        fill(this.messages, el('div.as-notice.as-error', {}, el('p', {}, t('problem.broken'))));
        throw failure;
      }
      this.fail(failure);
    } finally {
      this.setBusy(false);
    }
  }

  /**
   * Saves everything and completes the task; Tasklist goes on to its list.
   *
   * @param {string|null} outcome
   */
  async complete(outcome) {
    if (this.unreadable()) {
      return;
    }
    this.quiet();
    this.taskInput?.confirm();
    if (!(await this.flush())) {
      this.unsaved();
      return;
    }
    await this.tasklist.complete(this.task.outcomeVariable, outcome);
    this.completed = true;
    showAfter(`tasks/${this.task.id}`);
  }

  /** Leads to a day or an hour that cannot be read, which would count as left empty, and to what is too long. */
  unreadable() {
    const long = tooLong(this.root);
    if (long) {
      this.show(long);
      long.focus({ preventScroll: true });
      return true;
    }
    const fields = [...this.root.querySelectorAll('.as-date-text[aria-invalid], .as-hour[aria-invalid]')];
    const field = fields.find((one) => one.offsetParent !== null);
    if (field) {
      this.jump(field.closest('[data-anchor]').dataset.anchor);
    }
    return Boolean(field);
  }

  unsaved() {
    if (this.savers.some((saver) => saver.status === 'signedout')) {
      return;
    }
    const offline = this.savers.some((saver) => saver.status === 'offline');
    if (!this.messages.hasChildNodes()) {
      fill(
        this.messages,
        el('div.as-notice.as-error', {}, el('p', {}, el('strong', {}, t(offline ? 'save.first-offline' : 'save.first'))))
      );
      add(this.messages.firstElementChild, this.openPoints?.() ?? null);
    }
    this.show(this.messages);
  }

  /**
   * Opens a panel above the buttons for what a button needs first: a reason, a date.
   *
   * @param {HTMLElement|null} panel null closes it
   */
  openDrawer(panel) {
    fill(this.drawer, panel);
    // One way on at a time: what the panel asks for, or nothing of it.
    this.buttons.hidden = Boolean(panel);
    if (panel) {
      panel.querySelector('input:enabled, textarea:enabled, select:enabled')?.focus({ preventScroll: true });
    }
  }
}

/** A saved value for people: days as they write them, of a list how many. */
function shown(value) {
  if (Array.isArray(value)) {
    return t('conflict.chosen', { count: value.length });
  }
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDay(value) : value;
}

/** What was refused has been changed since. */
function settled(place) {
  if (place) {
    place.classList.remove('as-invalid');
    place.querySelector('.as-field-error').hidden = true;
  }
}

function dismiss(onClick) {
  return button('×', onClick, { kind: 'dismiss', 'aria-label': t('message.close') });
}

function loginLink() {
  return el('a.as-button.as-primary.as-small', { href: '/login', target: '_blank', rel: 'noopener' }, t('session.login'));
}
