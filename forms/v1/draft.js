/*
 * A report's draft as it is worked on here. Its fields by anchor: cell:A2-01, section:I, task:SYT-3,
 * difficulties, answer:12.
 */
import { Problem, put } from './api.js';
import { plain } from './numbers.js';
import { SharedFields } from './shared-fields.js';
import { t } from './texts.js';

/** @extends {SharedFields<import('../views').ReportView>} */
export class Draft extends SharedFields {
  constructor(view) {
    super(`report:${view.key}`, `reports/${view.slug}`, view);
    this.nil = view.nilReport;
  }

  cell(code) {
    return this.value(`cell:${code}`);
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

  problemOf(value) {
    return value?.typed ? 'number' : value?.typedPercent === undefined ? null : t('tasks.no-percent', { text: value.typedPercent });
  }

  theirs(anchor, theirs) {
    if (anchor.startsWith('cell:')) {
      return cellOf(theirs);
    }
    if (anchor.startsWith('section:')) {
      return super.theirs(anchor, theirs);
    }
    if (anchor.startsWith('task:')) {
      return markOf(theirs);
    }
    return anchor === 'difficulties' ? theirs.map(difficultyOf) : (theirs ?? '');
  }

  same(one, other) {
    return super.same(trimmed(one), trimmed(other));
  }

  async sendFields(anchors, sent, options) {
    const cells = anchors
      .filter((anchor) => anchor.startsWith('cell:'))
      .map((anchor) => ({ ...sent.get(anchor), indicator: anchor.slice(5), version: this.fields.get(anchor).version }));
    const sections = this.sections(anchors, sent);
    const tasks = anchors
      .filter((anchor) => anchor.startsWith('task:'))
      .map((anchor) => ({ ...sent.get(anchor), id: anchor.slice(5), version: this.fields.get(anchor).version }));
    if (cells.length || sections.length || tasks.length) {
      await this.sendVersioned('draft', { cells, sections, tasks }, sent, options);
    }
    for (const anchor of anchors.filter((name) => !versioned(name))) {
      await this.sendWhole(anchor, sent.get(anchor), options);
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

  take(view) {
    this.nil = view.nilReport;
    super.take(view);
  }

  /** Says for the whole report that nothing occurred, or takes it back. */
  async nothingOccurred(nil) {
    this.saves += 1;
    this.take(await put(`${this.path}/nil`, { nil }));
    this.savedAt = new Date();
    this.changed();
  }

  read(view) {
    const fields = new Map();
    view.indicators
      .filter((indicator) => indicator.cell)
      .forEach(({ code, cell }) => fields.set(`cell:${code}`, { saved: cellOf(cell), version: cell.version }));
    view.sections.forEach(({ code, content, version }) => fields.set(`section:${code}`, { saved: content ?? '', version }));
    view.tasks.forEach((task) => fields.set(`task:${task.id}`, { saved: markOf(task), version: task.version }));
    fields.set('difficulties', { saved: view.difficulties.map(difficultyOf), version: null });
    view.remarks
      .filter((remark) => remark.mustAnswer)
      .forEach((remark) => fields.set(`answer:${remark.id}`, { saved: remark.answer ?? '', version: null }));
    return fields;
  }
}

function cellOf({ state, actual, estimate, reason, note }) {
  return { state, actual: plain(actual), estimate: plain(estimate), reason: reason ?? '', note: note ?? '' };
}

function markOf({ state, percent, reason }) {
  return { state, percent: percent ?? null, reason: reason ?? '' };
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
  return anchor.startsWith('cell:') || anchor.startsWith('section:') || anchor.startsWith('task:');
}

/** As the server keeps it: surrounding blanks of reasons and notes are no change. */
function trimmed(value) {
  return value && typeof value === 'object' && 'state' in value
    ? { ...value, reason: value.reason.trim(), note: value.note?.trim() }
    : value;
}
