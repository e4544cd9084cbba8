/*
 * A letter's particulars from the agency's own register, and the signed file. Numbers are entered, never made up here.
 */
import { attachments } from './attachments.js';
import { el } from './dom.js';
import { dateField, selectField, textField } from './fields.js';
import { missing } from './decision.js';
import { letterNumber } from './numbers.js';
import { t } from './texts.js';

/** @typedef {import('./form.js').Form} Form */

/** Quyền hạn ký: Nghị định 30/2020/NĐ-CP, Phụ lục I. Empty when the head signs as such. */
const AUTHORITIES = ['', 'TM.', 'KT.', 'TL.', 'TUQ.', 'Q.'];
const REQUIRED = ['number', 'symbol', 'date', 'signer', 'signerTitle'];

/**
 * @param {Form} form
 * @param {{slug?: string, path?: string, files: Object[], suggested: {symbol?: string, date?: string, signingAuthority?: string,
 *   signer?: string, signerTitle?: string}, symbolHint?: string}} options path: what the letter is about, below /api;
 *   suggested: what the server expects; symbolHint: how such a symbol looks
 * @returns {{element: HTMLElement, complete: () => boolean}} complete: whether everything is there; says what is not
 */
export function letter(form, { slug, path = `reports/${slug}`, files, suggested, symbolHint = null }) {
  const input = form.input();
  input.suggest(suggested);
  const preview = el('output.as-reference', { 'aria-live': 'polite' });
  const showPreview = () => {
    const number = letterNumber(input.get('number').trim());
    const symbol = input.get('symbol').trim();
    preview.textContent = number || symbol ? `${number || '…'}/${symbol || '…'}` : '–';
  };
  input.addEventListener('status', showPreview);
  const signed = attachments(form, { path, files, purpose: 'SIGNED', editable: true }, () => form.clearFieldProblems());
  const element = el(
    'section.as-block.as-letter',
    { 'data-anchor': 'letter' },
    el('div.as-block-head', {}, el('h4', {}, t('letter.title'))),
    el('p.as-hint', {}, t('letter.hint')),
    el(
      'div.as-fields',
      {},
      textField(input, 'number', t('letter.number'), { required: true, max: 7, size: 'short', hint: t('letter.number-hint') }),
      textField(input, 'symbol', t('letter.symbol'), { required: true, max: 40, size: 'medium', hint: symbolHint }),
      dateField(input, 'date', t('letter.date'), { required: true }),
      el('div.as-field', {}, el('span.as-label', {}, t('letter.reference')), preview)
    ),
    el(
      'div.as-fields',
      {},
      selectField(input, 'signingAuthority', t('letter.authority'), AUTHORITIES.map((value) => [value, t(`letter.authority.${value || 'none'}`)])),
      textField(input, 'signer', t('letter.signer'), { required: true, max: 100 }),
      textField(input, 'signerTitle', t('letter.signer-title'), { required: true, max: 100 })
    ),
    el('div.as-field', {}, el('span.as-label', {}, t('letter.signed-file'), el('span.as-required', { 'aria-hidden': 'true' }, ' *')), signed.element)
  );
  showPreview();

  function complete() {
    const empty = REQUIRED.find((name) => !input.get(name).trim());
    if (empty) {
      missing(form, empty, t(`letter.missing.${empty}`));
      return false;
    }
    if (!signed.count()) {
      missing(form, 'signedFile', t('letter.missing.signedFile'));
      return false;
    }
    return true;
  }

  return { element, complete };
}

