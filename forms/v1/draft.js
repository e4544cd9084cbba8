/*
 * A report's draft as it is worked on here: every field with what the server holds, what was typed, and what stands
 * between the two. Fields are named by their anchor: cell:A2-01, section:I, difficulties, answer:12.
 */
import { get, patch, Problem, put } from './api.js';
import { plain } from './numbers.js';
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
 * when its problem or conflict changed, `typed` {anchor} when the person changed it, `view` when the report was read
 * anew.
 */
export class Draft extends Saver {
  constructor(view) {
    super(`report:${view.key}`);
    this.path = `reports/${view.slug}`;
    this.view = view;
    /** @type {Map<string, Field>} */
    this.fields = new Map();
    this.saves = 0;
    this.typing = null;
    this.nil = view.nilReport;
    read(view).forEach((field, anchor) =>
      this.fields.set(anchor, { ...field, value: field.saved, problem: null, conflict: null })
    );
    this.restore();
  }

  /** Takes up what an earlier page of this tab could not save. */
  restore() {
    const kept = this.kept();
    if (!kept || !this.view.editable) {
      return;
    }
    for (const [anchor, { base, value }] of Object.entries(kept)) {
      const field = this.fields.get(anchor);
      if (field && !same(field.saved, value)) {
        field.value = value;
        if (base !== baseOf(field)) {
          field.conflict = { theirs: field.saved, by: null };
        }
        this.restored = true;
      }
    }
    if (this.pending()) {
      this.schedule(0);
    }
  }

  value(anchor) {
    return this.fields.get(anchor)?.value;
  }

  cell(code) {
    return this.value(`cell:${code}`);
  }

  dirty(anchor) {
    const field = this.fields.get(anchor);
    return !same(field.saved, field.value);
  }

  /** The person changed a field. */
  set(anchor, value) {
    const field = this.fields.get(anchor);
    field.value = value;
    const problem = value?.typed ? 'number' : null;
    if (problem !== field.problem) {
      field.problem = problem;
      this.emit('marked', anchor);
    }
    this.emit('typed', anchor);
    this.touched();
  }

  /** The cursor is in a figure: half a number is not yet a wrong one. Null when it has left. */
  enter(anchor) {
    this.typing = anchor;
    this.changed();
  }

  change(code, part) {
    const anchor = `cell:${code}`;
    this.set(anchor, settled({ ...this.value(anchor), ...part }));
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
    const options = { keepalive: how.leaving };
    await this.sendVersioned(anchors, sent, options);
    for (const anchor of anchors.filter((name) => !versioned(name))) {
      await this.sendWhole(anchor, sent.get(anchor), options);
    }
    if (!how.leaving) {
      this.lookSoon();
    }
  }

  async sendVersioned(anchors, sent, options) {
    const cells = anchors
      .filter((anchor) => anchor.startsWith('cell:'))
      .map((anchor) => ({ ...sent.get(anchor), indicator: anchor.slice(5), version: this.fields.get(anchor).version }));
    const sections = anchors
      .filter((anchor) => anchor.startsWith('section:'))
      .map((anchor) => ({ code: anchor.slice(8), content: sent.get(anchor), version: this.fields.get(anchor).version }));
    if (!cells.length && !sections.length) {
      return;
    }
    try {
      const { versions } = await patch(`${this.path}/draft`, { cells, sections }, options);
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

  async sendWhole(anchor, value, options) {
    const path = anchor === 'difficulties' ? 'difficulties' : `remarks/${anchor.slice(7)}/answer`;
    const base = this.fields.get(anchor).saved;
    const body = anchor === 'difficulties' ? { difficulties: value, base } : { answer: value, base };
    try {
      await put(`${this.path}/${path}`, body, options);
      this.fields.get(anchor).saved = value;
    } catch (problem) {
      if (!(problem instanceof Problem)) {
        throw problem;
      }
      if (!this.understood(problem)) {
        if (problem.status !== 422) {
          throw problem;
        }
        this.mark(anchor, { problem: problem.message });
      }
    }
  }

  /** Puts each refusal beside its field. @returns {boolean} whether it named fields of ours */
  understood(problem) {
    let found = false;
    for (const { anchor, theirs, by } of problem.conflicts) {
      const field = this.fields.get(anchor);
      if (field) {
        found = true;
        this.meet(anchor, valueOf(anchor, theirs), theirs?.version ?? null, by);
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
    const untouched = same(field.saved, field.value);
    field.saved = theirs;
    field.version = version;
    if (untouched) {
      field.value = theirs;
      this.emit('adopted', anchor);
    } else {
      this.mark(anchor, { conflict: same(theirs, field.value) ? null : { theirs, by } });
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

  lookSoon() {
    clearTimeout(this.lookTimer);
    if (!this.closed) {
      this.lookTimer = setTimeout(() => this.look(), 600);
    }
  }

  /** Reads the report anew: the findings after a save, and what colleagues have changed. */
  async look() {
    const saves = this.saves;
    let view;
    try {
      view = await get(this.path);
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

  /** Takes over a report as the server has just told it. */
  take(view) {
    this.view = view;
    this.nil = view.nilReport;
    const fresh = read(view);
    fresh.forEach((field, anchor) => {
      if (!this.fields.has(anchor)) {
        this.fields.set(anchor, { ...field, value: field.saved, problem: null, conflict: null });
        return;
      }
      const known = this.fields.get(anchor);
      if (field.version === null ? !same(field.saved, known.saved) : field.version > known.version) {
        this.meet(anchor, field.saved, field.version);
      }
    });
    [...this.fields.keys()].filter((anchor) => !fresh.has(anchor)).forEach((anchor) => this.fields.delete(anchor));
    this.emit('view');
    this.changed();
  }

  /** Says for the whole report that nothing occurred, or takes it back. */
  async nothingOccurred(nil) {
    this.saves += 1;
    this.take(await put(`${this.path}/nil`, { nil }));
    this.savedAt = new Date();
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

/** The fields of a report as the server tells them. */
function read(view) {
  const fields = new Map();
  view.indicators
    .filter((indicator) => indicator.cell)
    .forEach(({ code, cell }) => fields.set(`cell:${code}`, { saved: cellOf(cell), version: cell.version }));
  view.sections.forEach(({ code, content, version }) => fields.set(`section:${code}`, { saved: content ?? '', version }));
  fields.set('difficulties', { saved: view.difficulties.map(difficultyOf), version: null });
  view.remarks
    .filter((remark) => remark.mustAnswer)
    .forEach((remark) => fields.set(`answer:${remark.id}`, { saved: remark.answer ?? '', version: null }));
  return fields;
}

/** What a field holds, as the server tells it. */
function valueOf(anchor, told) {
  if (anchor.startsWith('cell:')) {
    return cellOf(told);
  }
  if (anchor.startsWith('section:')) {
    return told.content;
  }
  return anchor === 'difficulties' ? told.map(difficultyOf) : (told ?? '');
}

function cellOf({ state, actual, estimate, reason, note }) {
  return { state, actual: plain(actual), estimate: plain(estimate), reason: reason ?? '', note: note ?? '' };
}

function difficultyOf({ area, description, cause, proposal }) {
  return { area: area ?? '', description: description ?? '', cause: cause ?? '', proposal: proposal ?? '' };
}

/** A number that is typed or taken away decides between "entered" and "nothing yet". */
function settled(cell) {
  const number = cell.actual !== null || cell.estimate !== null || cell.typed;
  const typed = cell.typed && Object.keys(cell.typed).length ? cell.typed : undefined;
  const state = cell.state === 'EMPTY' || cell.state === 'VALUE' ? (number ? 'VALUE' : 'EMPTY') : cell.state;
  const next = { ...cell, state };
  delete next.typed;
  return typed ? { ...next, typed } : next;
}

function versioned(anchor) {
  return anchor.startsWith('cell:') || anchor.startsWith('section:');
}

/** What a change was made on: the version, or the words themselves where the server counts none. */
function baseOf(field) {
  return field.version ?? JSON.stringify(field.saved);
}

function same(one, other) {
  return one === other || JSON.stringify(trimmed(one)) === JSON.stringify(trimmed(other));
}

/** As the server keeps it: surrounding blanks of reasons and notes are no change. */
function trimmed(value) {
  return value && typeof value === 'object' && 'state' in value
    ? { ...value, reason: value.reason.trim(), note: value.note.trim() }
    : value;
}
