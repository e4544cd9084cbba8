/*
 * What is typed into a form that has no draft of its own (a decision, a reason, a letter's number), kept with the task
 * on the server until it is completed.
 */
import { get, Problem, put } from './api.js';
import { Saver } from './saver.js';
import { t } from './texts.js';

/** Events besides those of the Saver: `adopted` when what the server holds has replaced the fields. */
export class TaskInput extends Saver {
  /**
   * @param {{id: string, input: Object, inputVersion: number}} task as the API tells it
   * @param {{path: string, input: string}} [place] where it is read, and where it is written
   */
  constructor(task, place = { path: `tasks/${task.id}`, input: `tasks/${task.id}/input` }) {
    super(`input:${task.id}`);
    this.place = place;
    this.version = task.inputVersion;
    this.saved = { ...(task.input ?? {}) };
    this.content = { ...this.saved };
    this.offered = null;
    this.conflict = null;
    const kept = this.kept();
    if (kept) {
      this.content = { ...this.content, ...kept.content };
      if (kept.version !== this.version && this.pending()) {
        this.conflict = { theirs: this.saved };
      } else if (this.pending()) {
        this.schedule(0);
      } else {
        this.keep();
      }
    }
  }

  /**
   * Fills what nobody has typed into yet. It is saved with the first thing a person types, or with the completion: a
   * form only looked at writes nothing.
   */
  suggest(values) {
    if (this.untouched() && !this.changedHere()) {
      const known = Object.entries(values).filter(([, value]) => value !== '' && value !== null && value !== undefined);
      this.content = { ...Object.fromEntries(known), ...this.content };
      this.offered = canonical(this.content);
    }
  }

  /** Whether nobody has ever saved anything here. */
  untouched() {
    return this.version === 0;
  }

  /** What was suggested is taken as it stands. */
  confirm() {
    this.offered = null;
  }

  get(name) {
    return this.content[name] ?? '';
  }

  set(name, value) {
    this.offered = null;
    if (value === '' || value === null || value === undefined) {
      delete this.content[name];
    } else {
      this.content[name] = value;
    }
    this.touched();
  }

  pending() {
    return !this.conflict && this.changedHere();
  }

  blocked() {
    return this.conflict !== null;
  }

  differs() {
    return canonical(this.content) !== canonical(this.saved);
  }

  /** Whether there is more than the server holds and what was merely suggested. */
  changedHere() {
    return this.differs() && canonical(this.content) !== this.offered;
  }

  unsaved() {
    return this.changedHere() ? { version: this.version, content: this.content } : null;
  }

  /** The fields in which another window's version differs, with what it holds. */
  differences() {
    const { theirs } = this.conflict;
    return [...new Set([...Object.keys(theirs), ...Object.keys(this.content)])]
      .filter((name) => JSON.stringify(theirs[name]) !== JSON.stringify(this.content[name]))
      .map((name) => [name, theirs[name] ?? '']);
  }

  async send(how) {
    const content = { ...this.content };
    try {
      const answer = await put(this.place.input, { content, version: this.version }, { keepalive: how.leaving });
      this.version = answer.version;
      this.saved = content;
    } catch (problem) {
      if (!(problem instanceof Problem) || problem.status !== 409) {
        throw problem;
      }
      await this.look();
      if (this.pending()) {
        throw problem;
      }
    }
  }

  /** Looks what the server holds, after somebody else (or another tab) has saved. */
  async look() {
    const { input, inputVersion } = await this.read();
    if (inputVersion === this.version) {
      return;
    }
    const changed = this.changedHere();
    this.version = inputVersion;
    this.saved = { ...(input ?? {}) };
    if (!changed) {
      this.adopt();
    } else if (this.differs()) {
      this.conflict = { theirs: this.saved };
    }
  }

  read() {
    return get(this.place.path);
  }

  /** The person chooses: what is typed here, or what was saved elsewhere. */
  resolve(mine) {
    this.conflict = null;
    if (!mine) {
      this.adopt();
    }
    this.touched();
    return this.flush();
  }

  adopt() {
    this.offered = null;
    this.content = { ...this.saved };
    this.dispatchEvent(new CustomEvent('adopted'));
  }

  /** The sentence for a conflict. */
  static conflictText() {
    return t('input.conflict');
  }
}

function canonical(content) {
  return JSON.stringify(Object.entries(content).sort(([one], [other]) => (one < other ? -1 : 1)));
}
