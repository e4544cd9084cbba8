/*
 * The form of a process that a person starts: there is no task yet, and what is typed is the person's own draft.
 */
import { showAfter } from './after.js';
import { get } from './api.js';
import { Form, open } from './form.js';
import { TaskInput } from './input.js';
import { Tasklist } from './tasklist.js';
import { t } from './texts.js';

/**
 * Opens a start form in Tasklist's dialog.
 *
 * @param {string} place below /api, where the person's draft is kept, with what the form offers
 * @param {(a: StartForm) => Promise<void>} build fills the form; form.choices is known by then
 */
export function openStart(camForm, $scope, place, build) {
  return open(new StartForm(camForm.formElement[0], new Tasklist(camForm, $scope), place), build);
}

/** A form whose "task" is the draft of the person who looks at it. */
class StartForm extends Form {
  constructor(root, tasklist, place) {
    super(root, tasklist);
    this.place = place;
  }

  async load() {
    this.choices = await get(this.place);
    const { me, input, version } = this.choices;
    return { id: this.place, me, assignee: me, mine: true, input, inputVersion: version };
  }

  title() {
    return t('start.title');
  }

  address() {
    return window.location.pathname;
  }

  input() {
    this.taskInput ??= this.watchInput(new StartInput(/** @type {*} */ (this.task), { path: this.place, input: this.place }));
    return this.taskInput;
  }

  start() {
    super.start();
    this.root.classList.add('as-in-dialog');
    this.tasklist.hideStartButton();
  }

  /** The dialog has all the room there is. */
  makeRoom() {}

  /** Nobody can take a draft away. */
  async readTask() {}

  /** Saves everything and starts the process; Tasklist closes its dialog. */
  async begin() {
    if (this.unreadable()) {
      return;
    }
    this.quiet();
    if (await this.flush()) {
      const started = await this.tasklist.start();
      this.completed = true;
      showAfter(`starts/${started.id}`);
    } else {
      this.unsaved();
    }
  }
}

class StartInput extends TaskInput {
  /** What was sent before leaves an empty form with the versions of the person's inputs counting on. */
  untouched() {
    return Object.keys(this.saved).length === 0;
  }

  async read() {
    const { input, version } = await get(this.place.path);
    return { input, inputVersion: version };
  }
}
