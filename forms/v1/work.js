/*
 * Working with a form: its buttons and the panel above them, whether everything is saved, and completing.
 */
import { showAfter } from './after.js';
import { Problem } from './api.js';
import { add, button, el, fill, first } from './dom.js';
import { formatTime } from './dates.js';
import { tooLong } from './limits.js';
import { Messages } from './messages.js';
import { t } from './texts.js';

export class Work extends Messages {
  constructor(root, tasklist) {
    super(root);
    this.tasklist = tasklist;
    this.savers = [];
    this.actions = [];
    this.busy = false;
    this.completed = false;
    /** What the form is about: its task, or what stands for one. @type {Object<string, *>} */
    this.task = null;
    this.taskInput = null;
    /** Where what hinders saving is found; set by forms that know. @type {null | (() => ?HTMLElement)} */
    this.openPoints = null;
    this.saveState = el('span.as-save-state', { role: 'status', 'aria-live': 'polite' });
    this.barStart = el('div.as-bar-start', {}, this.saveState);
    this.buttons = el('div.as-buttons');
  }

  /** Whether this person may complete. */
  get mine() {
    return true;
  }

  /** Saves everything; whether all of it is saved. */
  async flush(how) {
    const saved = await Promise.all(this.savers.map((saver) => saver.flush(how)));
    return saved.every(Boolean);
  }

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

  /**
   * @param {{text: string, primary?: boolean, run: () => void, always?: boolean}[]} actions always: also for a person who
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
    this.buttons.querySelectorAll('button').forEach((one) => {
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
    /** @type {NodeListOf<HTMLElement>} */
    const fields = this.root.querySelectorAll('.as-date-text[aria-invalid], .as-hour[aria-invalid]');
    const field = [...fields].find((one) => one.offsetParent !== null);
    if (field) {
      this.jump(field.closest('[data-anchor]').getAttribute('data-anchor'));
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
      first(panel, 'input:enabled, textarea:enabled, select:enabled')?.focus({ preventScroll: true });
    }
  }
}
