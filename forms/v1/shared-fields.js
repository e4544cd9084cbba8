/*
 * Fields that several people may write at the same time: every field with what the server holds, what was typed, and
 * what stands between the two. Fields are named by their anchor: cell:A2-01, section:I.
 */
import { get, patch, Problem } from './api.js';
import { Saver } from './saver.js';

/**
 * @typedef {Object} Field
 * @property {*} saved what the server holds
 * @property {number|null} version the server's count of changes; null where it keeps none
 * @property {*} value what stands in the form
 * @property {string|null} problem why it cannot be saved
 * @property {{theirs: *, by: string|null}|null} conflict what somebody else wrote meanwhile
 */

/**
 * Events besides those of the Saver: `adopted` {anchor} when a field's value came from the server, `marked` {anchor}
 * when its problem or conflict changed, `typed` {anchor} when the person changed it, `view` when everything was read
 * anew.
 *
 * @template {{editable: boolean}} View what the server says of what the fields belong to
 */
export class SharedFields extends Saver {
  /**
   * @param {string} storageKey
   * @param {string} path of what the fields belong to, below /api
   * @param {View} view what the server says at that path
   */
  constructor(storageKey, path, view) {
    super(storageKey);
    this.path = path;
    this.view = view;
    /** @type {Map<string, Field>} */
    this.fields = new Map();
    this.saves = 0;
    this.typing = null;
    this.read(view).forEach((field, anchor) => this.add(anchor, field));
    this.restore();
  }

  /** The fields as the server tells them: saved and version by anchor. Subclasses say. */
  read(view) {
    return new Map();
  }

  /** Why a value cannot be saved; null when it can. Subclasses may say. */
  problemOf(value) {
    return null;
  }

  /** What a conflict of the server says stands in the field. Subclasses may say. */
  theirs(anchor, theirs) {
    return theirs.content;
  }

  same(one, other) {
    return one === other || JSON.stringify(one) === JSON.stringify(other);
  }

  add(anchor, field) {
    this.fields.set(anchor, { ...field, value: field.saved, problem: null, conflict: null });
  }

  /** Takes up what an earlier page could not save. */
  restore() {
    const kept = this.kept();
    if (!kept || !this.view.editable) {
      return;
    }
    for (const [anchor, { base, value }] of Object.entries(kept)) {
      const field = this.fields.get(anchor);
      if (field && !this.same(field.saved, value)) {
        field.value = value;
        if (base !== baseOf(field)) {
          field.conflict = { theirs: field.saved, by: null };
        }
        this.restored = true;
      }
    }
    if (this.pending()) {
      this.schedule(0);
    } else {
      this.keep();
    }
  }

  value(anchor) {
    return this.fields.get(anchor)?.value;
  }

  dirty(anchor) {
    const field = this.fields.get(anchor);
    return !this.same(field.saved, field.value);
  }

  /** The person changed a field. */
  set(anchor, value) {
    const field = this.fields.get(anchor);
    field.value = value;
    const problem = this.problemOf(value);
    if (problem !== field.problem) {
      field.problem = problem;
      this.emit('marked', anchor);
    }
    this.emit('typed', anchor);
    this.touched();
  }

  pending() {
    return [...this.fields.keys()].some((anchor) => this.sendable(anchor));
  }

  blocked() {
    return [...this.fields].some(([anchor, field]) => field.conflict || (field.problem && anchor !== this.typing));
  }

  sendable(anchor) {
    const field = this.fields.get(anchor);
    return !field.conflict && !field.problem && this.dirty(anchor);
  }

  unsaved() {
    const unsaved = [...this.fields]
      .filter(([anchor]) => this.dirty(anchor))
      .map(([anchor, field]) => [anchor, { base: baseOf(field), value: field.value }]);
    return unsaved.length ? Object.fromEntries(unsaved) : null;
  }

  async send(how) {
    const anchors = [...this.fields.keys()].filter((anchor) => this.sendable(anchor));
    const sent = new Map(anchors.map((anchor) => [anchor, this.value(anchor)]));
    this.saves += 1;
    await this.sendFields(anchors, sent, { keepalive: how.leaving });
    if (!how.leaving) {
      this.lookSoon();
    }
  }

  /** Sends these fields. Subclasses do. */
  async sendFields(anchors, sent, options) {}

  /** The sections of a text among the fields, as the server takes them. */
  sections(anchors, sent) {
    return anchors
      .filter((anchor) => anchor.startsWith('section:'))
      .map((anchor) => ({ code: anchor.slice(8), content: sent.get(anchor), version: this.fields.get(anchor).version }));
  }

  /** Sends fields with the versions they were changed on; takes over the new ones. */
  async sendVersioned(path, body, sent, options) {
    try {
      const { versions } = await patch(`${this.path}/${path}`, body, options);
      for (const [anchor, version] of Object.entries(versions)) {
        const field = this.fields.get(anchor);
        field.saved = sent.get(anchor);
        field.version = version;
      }
    } catch (problem) {
      if (!(problem instanceof Problem) || !this.understood(problem)) {
        throw problem;
      }
      // The fields that were refused stay behind; the others go again at once.
    }
  }

  /** Puts each refusal beside its field. @returns {boolean} whether it named fields of ours */
  understood(problem) {
    let found = false;
    for (const { anchor, theirs, by } of problem.conflicts) {
      const field = this.fields.get(anchor);
      if (field) {
        found = true;
        this.meet(anchor, this.theirs(anchor, theirs), theirs?.version ?? null, by);
      }
    }
    for (const [anchor, sentence] of Object.entries(problem.errors)) {
      if (this.fields.has(anchor)) {
        found = true;
        this.mark(anchor, { problem: sentence });
      }
    }
    return found;
  }

  /** Somebody else has changed a field. */
  meet(anchor, theirs, version, by = null) {
    const field = this.fields.get(anchor);
    const untouched = this.same(field.saved, field.value);
    field.saved = theirs;
    field.version = version;
    if (untouched) {
      field.value = theirs;
      this.emit('adopted', anchor);
    } else {
      this.mark(anchor, { conflict: this.same(theirs, field.value) ? null : { theirs, by } });
    }
  }

  /** The person chooses between his own words and the colleague's. */
  resolve(anchor, mine) {
    const field = this.fields.get(anchor);
    field.conflict = null;
    if (!mine) {
      field.value = field.saved;
      field.problem = null;
      this.emit('adopted', anchor);
    }
    this.emit('marked', anchor);
    this.touched();
    this.flush();
  }

  mark(anchor, marks) {
    Object.assign(this.fields.get(anchor), marks);
    this.emit('marked', anchor);
  }

  /** The view as the server tells it now. Subclasses may say how. */
  fetch() {
    return get(this.path);
  }

  lookSoon() {
    clearTimeout(this.lookTimer);
    if (!this.closed) {
      this.lookTimer = setTimeout(() => this.look(), 600);
    }
  }

  /** Reads everything anew: what the server has found after a save, and what colleagues have changed. */
  async look() {
    const saves = this.saves;
    let view;
    try {
      view = await this.fetch();
    } catch (problem) {
      if (problem instanceof Problem) {
        return;
      }
      throw problem;
    }
    // Read while something was being saved it may be older than what we hold.
    if (this.running || saves !== this.saves) {
      this.lookSoon();
      return;
    }
    this.take(view);
  }

  /** Takes over what the server has just told. */
  take(view) {
    this.view = view;
    const fresh = this.read(view);
    fresh.forEach((field, anchor) => {
      if (!this.fields.has(anchor)) {
        this.add(anchor, field);
        return;
      }
      const known = this.fields.get(anchor);
      if (field.version === null ? !this.same(field.saved, known.saved) : field.version > known.version) {
        this.meet(anchor, field.saved, field.version);
      }
    });
    [...this.fields.keys()].filter((anchor) => !fresh.has(anchor)).forEach((anchor) => this.fields.delete(anchor));
    this.emit('view');
    this.changed();
  }

  emit(type, anchor) {
    this.dispatchEvent(new CustomEvent(type, { detail: { anchor } }));
  }

  close() {
    clearTimeout(this.lookTimer);
    super.close();
  }
}

/** What a change was made on: the version, or the words themselves where the server counts none. */
function baseOf(field) {
  return field.version ?? JSON.stringify(field.saved);
}
