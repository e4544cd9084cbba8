/*
 * A letter's particulars from the agency's own register, and the signed file. Numbers are entered, never made up here.
 */
import { attachments } from './attachments.js';
import { signingButton } from './desk-signing.js';
import { el } from './dom.js';
import { dateField, textArea, textField } from './fields.js';
import { missing } from './decision.js';
import { letterNumber } from './numbers.js';
import { paperToSign } from './paper.js';
import { signerFields } from './signer.js';
import { t } from './texts.js';

/** @typedef {import('./form.js').Form} Form */

const TYPED = ['number', 'symbol', 'date', 'authority', 'headTitle', 'substitutedTitle', 'signer', 'signerTitle'];
const REQUIRED = ['number', 'symbol', 'date'];
/**
 * @param {Form} form
 * @param {{slug?: string, path?: string, files: Object[], suggested: ?import('../views').SuggestedLetter, symbolHint?: string, approving?: boolean}} options
 *   path: what the letter is about, below /api; suggested: what the server expects, null where nothing is to be issued;
 *   symbolHint: how such a symbol looks; approving: whether who approves it issues it in this same step
 * @returns {{element: HTMLElement, complete: () => boolean, send: (text: string, outcome?: ?string) => {text: string, primary: boolean, run: () => Promise<void>}}} complete: whether everything is
 *   there, says what is not; send: the action that completes the task once it is
 */
export function letter(form, { slug, path = `reports/${slug}`, files, suggested, symbolHint = null, approving = false }) {
  const input = form.input();
  const { authorities, headTitle, replaces = null, ...particulars } = suggested ?? {};
  input.suggest(particulars);
  const preview = el('output.as-reference', { 'aria-live': 'polite' });
  const showPreview = () => {
    const number = letterNumber(input.get('number').trim());
    const symbol = input.get('symbol').trim();
    preview.textContent = number || symbol ? `${number || '…'}/${symbol || '…'}` : '–';
  };
  const signer = signerFields(input, suggested, { hint: t('letter.authority.hint') });
  input.addEventListener('status', showPreview);
  const toSign = paperToSign(path, () => Object.fromEntries(TYPED.map((name) => [name, input.get(name).trim()])));
  input.addEventListener('status', toSign.show);
  const reason = textArea(input, 'signatureReason', t('letter.signature-reason'), {
    required: true,
    max: 2000,
    hint: t('letter.signature-reason-hint'),
  });
  reason.classList.add('as-when-asked');
  let warned = false;
  const ask = (view) => {
    warned = Boolean(view?.warning);
    reason.classList.toggle('as-asked', warned || input.get('signatureReason').trim() !== '');
  };
  reason.addEventListener('input', () => reason.classList.add('as-asked'));
  const signed = attachments(
    form,
    { path, files, purpose: 'SIGNED', editable: true },
    () => form.clearFieldProblems(),
    ask
  );
  const desk = signingButton(form, {
    text: approving ? t('desk.sign') : t('desk.seal'),
    hint: approving ? t('desk.sign-hint') : t('desk.seal-hint'),
    ready: filledIn,
    taken: (file) => signed.show([file], true),
  });
  const element = el(
    'section.as-block.as-letter',
    { 'data-anchor': 'letter' },
    el('div.as-block-head', {}, el('h4', {}, t('letter.title'))),
    el('p.as-hint', {}, t('letter.hint')),
    replaces ? el('p.as-notice', {}, t('letter.replaces', { letter: replaces })) : null,
    el(
      'div.as-fields',
      {},
      textField(input, 'number', t('letter.number'), { required: true, max: 7, size: 'short', hint: t('letter.number-hint') }),
      textField(input, 'symbol', t('letter.symbol'), { required: true, max: 40, size: 'medium', hint: symbolHint }),
      dateField(input, 'date', t('letter.date'), { required: true }),
      el('div.as-field', {}, el('span.as-label', {}, t('letter.reference')), preview)
    ),
    signer.element,
    el('div.as-field', {}, el('span.as-label', {}, t('letter.to-sign')), toSign.element, el('p.as-hint', {}, t('letter.to-sign-hint'))),
    el('div.as-field', {}, el('span.as-label', {}, t('letter.signed-file'), el('span.as-required', { 'aria-hidden': 'true' }, ' *')), desk, signed.element),
    reason
  );
  showPreview();

  /** Whether everything is there but the file; says what is not. */
  function filledIn() {
    const empty = REQUIRED.find((name) => !input.get(name).trim()) ?? signer.missing();
    if (empty) {
      missing(form, empty, t(`letter.missing.${empty}`));
    }
    return !empty;
  }

  function complete() {
    if (!filledIn()) {
      return false;
    }
    if (!signed.count()) {
      missing(form, 'signedFile', t('letter.missing.signedFile'));
      return false;
    }
    // The server asks too: it knows the letter's signer and what was not verified yet.
    if (warned && !input.get('signatureReason').trim()) {
      missing(form, 'signatureReason', t('letter.missing.signatureReason'));
      return false;
    }
    return true;
  }

  const send = (text, outcome = null) => ({
    text,
    primary: true,
    run: async () => (complete() ? form.complete(outcome) : null),
  });

  return { element, complete, send };
}
