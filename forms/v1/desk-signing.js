/*
 * Signing at the desk: the button that has the person's own signing agent sign the document, and for a leader what he signs.
 * Hidden where this installation does without the agent; then, and besides, a signed file is attached.
 */
import { address, get, remove } from './api.js';
import { button, el, fill } from './dom.js';
import { missing } from './decision.js';
import { formatBytes } from './numbers.js';
import { signatures } from './signed-file.js';
import { signerFields } from './signer.js';
import { PLACE, sign, signingAgent } from './signing-agent.js';
import { t } from './texts.js';

/** @typedef {import('./form.js').Form} Form */

/**
 * The button, with what it waits for and what went wrong.
 *
 * @param {Form} form
 * @param {{text: string, hint: string, ready?: () => boolean, taken: (file: Object) => *}} options ready: says what is missing; taken: what
 *   to do with the signed file
 * @returns {HTMLElement}
 */
export function signingButton(form, { text, hint, ready = () => true, taken }) {
  const waiting = el('div.as-row', { role: 'status', hidden: true });
  const error = el('p.as-field-error', { role: 'alert', hidden: true });
  const start = button(text, () => form.doing(run), { kind: 'small' });
  const element = el(
    'div.as-desk',
    { 'data-anchor': PLACE, hidden: true },
    el('div.as-row', {}, start, el('span.as-hint', {}, hint)),
    waiting,
    error
  );

  async function run() {
    if (form.unreadable() || !ready()) {
      return;
    }
    form.quiet();
    form.taskInput?.confirm();
    if (!(await form.flush())) {
      form.unsaved();
      return;
    }
    const stop = new AbortController();
    fill(waiting, el('span', {}, t('desk.waiting')), button(t('desk.stop'), () => stop.abort(), { kind: 'link' }));
    waiting.hidden = false;
    start.disabled = true;
    try {
      await taken(await sign(form.task.id, stop.signal));
    } finally {
      waiting.hidden = true;
      start.disabled = false;
    }
  }

  signingAgent().then((agent) => {
    element.hidden = !agent;
  });
  return element;
}

/**
 * What a leader signs before he lets it pass, and what he has signed.
 *
 * @param {Form} form
 * @returns {HTMLElement}
 */
export function leaderSigning(form) {
  const path = `tasks/${form.task.id}/signing`;
  const element = el('section.as-block.as-letter', { 'data-anchor': 'leaderSigning', hidden: true });
  const signed = el('div', { 'aria-live': 'polite' });

  async function open() {
    if (!form.mine || !(await signingAgent())) {
      return;
    }
    /** @type {import('../views').DeskView} */
    const { letter, file, signature } = await get(path);
    const input = form.input();
    input.suggest({ authority: letter.authority, signer: letter.signer, signerTitle: letter.signerTitle });
    const signer = signerFields(input, letter);
    const ready = () => {
      const empty = signer.missing();
      if (empty) {
        missing(form, empty, signer.sentence(empty));
      }
      return !empty;
    };
    fill(
      element,
      el('div.as-block-head', {}, el('h4', {}, t('desk.title'))),
      el('p.as-hint', {}, t('desk.leader-hint')),
      signer.element,
      signingButton(form, { text: t('desk.sign'), hint: t('desk.sign-hint'), ready, taken: look }),
      el('p', {}, el('a', { href: address(`${path}/paper.pdf`), rel: 'noopener' }, t('desk.paper'))),
      signed
    );
    show(file, signature);
    element.hidden = false;
  }

  async function look() {
    const { file, signature } = await get(path);
    show(file, signature);
  }

  function show(file, signature) {
    fill(
      signed,
      file
        ? [
            el(
              'ul.as-files',
              {},
              el(
                'li',
                {},
                el('a.as-file-name', { href: address(`${path}/file.pdf`), download: file.name }, file.name),
                el('span.as-muted', {}, formatBytes(file.size)),
                button(t('files.remove'), () => form.doing(drop), {
                  kind: 'link',
                  'aria-label': t('files.remove-named', { name: file.name }),
                })
              )
            ),
            el('div.as-signature-check', {}, signatures(signature)),
          ]
        : null
    );
  }

  async function drop() {
    await remove(path);
    show(null, null);
  }

  open().catch((problem) => {
    // What is not this person's to sign is not shown to him.
    element.hidden = true;
    if (!problem.status) {
      throw problem;
    }
  });
  return element;
}
