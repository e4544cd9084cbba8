/*
 * Who is at a form: who has claimed its task, whether it is still there, and whether the session is.
 */
import { get, Problem } from './api.js';
import { button, el, fill, first } from './dom.js';
import { loginLink } from './messages.js';
import { t } from './texts.js';
import { Work } from './work.js';

export class Attendance extends Work {
  constructor(root, tasklist) {
    super(root, tasklist);
    this.sessionBox = el('div', { 'aria-live': 'assertive' });
    this.claimBox = el('div', { 'aria-live': 'polite' });
    this.content = el('div.as-content');
    /** Whether colleagues write the same draft, so that a claim does not shut them out. */
    this.sharedDraft = false;
    /** Called whenever the task was read. @type {null | ((task: Object) => void)} */
    this.onTask = null;
    this.ended = false;
    this.over = false;
  }

  /** Reads what the form is about. @returns {Promise<Object>} */
  async load() {
    return {};
  }

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
    first(this.root, '.as-bar').hidden = true;
    this.tasklist.refresh();
  }

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
}
