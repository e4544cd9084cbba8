/*
 * What is typed into a form that has no draft of its own (a decision, a reason, a letter's number), kept with the task
 * on the server until it is completed.
 */
import { get, Problem, put } from './api.js';
import { Saver } from './saver.js';
import { t } from './texts.js';

/** Events besides those of the Saver: `adopted` when what the server holds has replaced the fields. */
export class TaskInput extends Saver {
  /** @param {{id: string, input: Object, inputVersion: number}} task as the API tells it */
  constructor(task) {
    super(`input:${task.id}`);
    this.path = `tasks/${task.id}`;
    this.version = task.inputVersion;
    this.saved = { ...(task.input ?? {}) };
    this.content = { ...this.saved };
    this.conflict = null;
    const kept = this.kept();
    if (kept) {
      this.content = { ...this.content, ...kept.content };
      if (kept.version !== this.version && this.pending()) {
        this.conflict = { theirs: this.saved };
      } else if (this.pending()) {
        this.schedule(0);
      }
    }
  }

  get(name) {
    return this.content[name] ?? '';
  }

  set(name, value) {
    if (value === '' || value === null || value === undefined) {
      delete this.content[name];
    } else {
      this.content[name] = value;
    }
    this.touched();
  }

  pending() {
    return !this.conflict && this.differs();
  }

  blocked() {
    return this.conflict !== null;
  }

  differs() {
    return canonical(this.content) !== canonical(this.saved);
  }

  unsaved() {
    return this.differs() ? { version: this.version, content: this.content } : null;
  }

  async send(how) {
    const content = { ...this.content };
    try {
      const answer = await put(`${this.path}/input`, { content, version: this.version }, { keepalive: how.leaving });
      this.version = answer.version;
      this.saved = content;
    } catch (problem) {
      if (!(problem instanceof Problem) || problem.status !== 409) {
        throw problem;
      }
      await this.look();
      throw problem;
    }
  }

  /** Looks what the server holds, after somebody else (or another tab) has saved. */
  async look() {
    const task = await get(this.path);
    if (task.inputVersion === this.version) {
      return;
    }
    this.version = task.inputVersion;
    this.saved = { ...(task.input ?? {}) };
    if (this.differs()) {
      this.conflict = { theirs: this.saved };
    }
  }

  /** The person chooses: what is typed here, or what was saved elsewhere. */
  resolve(mine) {
    this.conflict = null;
    if (!mine) {
      this.content = { ...this.saved };
      this.dispatchEvent(new CustomEvent('adopted'));
    }
    this.touched();
    return this.flush();
  }

  /** The sentence for a conflict. */
  static conflictText() {
    return t('input.conflict');
  }
}

function canonical(content) {
  return JSON.stringify(Object.entries(content).sort(([one], [other]) => (one < other ? -1 : 1)));
}
