/*
 * What a form says: refusals at the top and beside their fields, passing words, and the way to each place it speaks of.
 */
import { Problem } from './api.js';
import { button, el, fill, first } from './dom.js';
import { t } from './texts.js';

export class Messages {
  /** @param {HTMLElement} root what the form stands in */
  constructor(root) {
    this.root = root;
    this.messages = el('div.as-messages', { 'aria-live': 'assertive' });
    this.drawer = el('div.as-drawer');
  }

  /** What a form does when the session has ended. */
  signedOut() {}

  /** @param {?HTMLElement} panel above the buttons; null closes it */
  openDrawer(panel) {
    fill(this.drawer, panel);
  }

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
    return first(this.root, `[data-anchor="${CSS.escape(anchor)}"]`);
  }

  fieldProblem(anchor, sentence) {
    const place = this.find(anchor);
    const box = place && first(place, '.as-field-error');
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
        parent.setAttribute('open', '');
      }
    }
    this.show(place, place.offsetHeight > 300 ? 'start' : 'center');
    first(place, 'input:enabled, textarea:enabled, select:enabled')?.focus({ preventScroll: true });
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
}

/** What was refused has been changed since. */
export function settled(place) {
  if (place) {
    place.classList.remove('as-invalid');
    place.querySelector('.as-field-error').hidden = true;
  }
}

function dismiss(onClick) {
  return button('×', onClick, { kind: 'dismiss', 'aria-label': t('message.close') });
}

export function loginLink() {
  return el('a.as-button.as-primary.as-small', { href: '/login', target: '_blank', rel: 'noopener' }, t('session.login'));
}
