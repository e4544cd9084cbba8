/*
 * Saving by itself what a person types: a moment after the last key, at once when the field is left or the page goes
 * out of sight, again and again while the server cannot be reached. Until it is saved it is also kept in the browser, so
 * that a login in between, a reload, a closed tab or a crash loses nothing.
 */
import { Problem } from './api.js';
import { keep, kept } from './kept.js';

const PAUSE = 2000;
const RETRY = [3000, 5000, 10_000, 20_000, 30_000];

/** No server is waited for longer than this before it is asked again. */
const LONGEST = 60_000;

/**
 * Events: `status` whenever {@link Saver#status} may have changed, `signedout` when the session has ended, `problem`
 * with a {@link Problem} that no field explains.
 */
export class Saver extends EventTarget {
  /** @param {string} storageKey under which unsaved input is kept in the browser */
  constructor(storageKey) {
    super();
    this.storageKey = storageKey;
    /** What is kept, and where it is gone on with; the form says. */
    this.about = { title: storageKey, address: '' };
    this.state = 'clean';
    this.savedAt = null;
    this.timer = null;
    this.retries = 0;
    this.running = null;
    this.forgetting = false;
    this.closed = false;
  }

  /** @returns {'clean'|'dirty'|'saving'|'offline'|'signedout'|'blocked'} */
  get status() {
    if (this.running || this.forgetting) {
      return 'saving';
    }
    if (this.state === 'offline' || this.state === 'signedout') {
      return this.state;
    }
    return this.pending() ? 'dirty' : this.blocked() ? 'blocked' : 'clean';
  }

  /** Whether there is something to send. Subclasses say. */
  pending() {
    return false;
  }

  /** Whether something cannot be sent before the person has acted. Subclasses say. */
  blocked() {
    return false;
  }

  /** Sends what is pending. Subclasses do. */
  async send(how) {}

  /** What is not saved, to be kept in the browser; null when all is. Subclasses say. */
  unsaved() {
    return null;
  }

  /** Something was typed. */
  touched() {
    this.keep();
    // Typing on does not hurry a server that is away; all that was typed goes with the next attempt.
    if (this.state !== 'offline') {
      this.schedule(PAUSE);
    }
    this.changed();
  }

  schedule(delay) {
    clearTimeout(this.timer);
    if (!this.closed) {
      this.timer = setTimeout(() => this.flush(), delay);
    }
  }

  /**
   * Saves at once.
   *
   * @param {{leaving?: boolean}} [how] leaving: the page or form goes away
   * @returns {Promise<boolean>} whether everything is saved
   */
  async flush(how = {}) {
    clearTimeout(this.timer);
    while (this.running) {
      await this.running;
    }
    if (this.pending()) {
      this.running = this.attempt(how);
      this.changed();
      const again = await this.running;
      if (again && this.pending()) {
        return this.flush(how);
      }
    }
    return !this.pending() && !this.blocked();
  }

  /** @returns {Promise<boolean>} whether what is still pending should be tried at once */
  async attempt(how) {
    let again = true;
    try {
      await this.send(how);
      this.state = 'clean';
      this.retries = 0;
      this.savedAt = new Date();
    } catch (failure) {
      again = this.failed(failure);
    } finally {
      this.running = null;
    }
    const kept = this.keep();
    if (this.status === 'clean') {
      // "Saved" is said once the browser has let go of what it kept: a page that is left right then tells it no more.
      this.forgetting = true;
      await kept;
      this.forgetting = false;
    }
    this.changed();
    return again;
  }

  failed(failure) {
    const problem = failure instanceof Problem ? failure : null;
    if (!problem) {
      throw failure;
    }
    if (problem.signedOut) {
      this.state = 'signedout';
      this.dispatchEvent(new CustomEvent('signedout'));
    } else if (problem.passing) {
      this.state = 'offline';
      this.schedule(this.delay(problem));
      this.retries += 1;
    } else {
      this.state = 'clean';
      this.dispatchEvent(new CustomEvent('problem', { detail: problem }));
    }
    return false;
  }

  /** Longer with each attempt, not sooner than the server asks for, and not all forms of a house at the same moment. */
  delay({ retryAfter }) {
    const next = Math.max(RETRY[Math.min(this.retries, RETRY.length - 1)], retryAfter);
    return Math.min(next * (1 + Math.random() / 4), LONGEST);
  }

  /** The person has signed in again. */
  resume() {
    if (this.state === 'signedout') {
      this.state = 'clean';
    }
    return this.flush();
  }

  /** @returns {Promise<*>} when it is done */
  keep() {
    return keep(this.storageKey, this.unsaved(), this.about);
  }

  /** What an earlier page could not save; null when nothing. */
  kept() {
    return kept(this.storageKey);
  }

  changed() {
    this.dispatchEvent(new CustomEvent('status'));
  }

  /** Saves what is left and stops. */
  close() {
    this.flush({ leaving: true });
    this.closed = true;
    clearTimeout(this.timer);
  }
}
