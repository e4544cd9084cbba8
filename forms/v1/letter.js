/*
 * A letter's particulars from the agency's own register, and the signed file. Numbers are entered, never made up here.
 */
import { attachments } from './attachments.js';
import { el, fill } from './dom.js';
import { dateField, selectField, textArea, textField } from './fields.js';
import { missing } from './decision.js';
import { letterNumber } from './numbers.js';
import { paperToSign } from './paper.js';
import { authorityOf, namesHead, namesSubstituted, printed } from './signature.js';
import { t } from './texts.js';

/** @typedef {import('./form.js').Form} Form */

const TYPED = ['number', 'symbol', 'date', 'authority', 'headTitle', 'substitutedTitle', 'signer', 'signerTitle'];
const REQUIRED = ['number', 'symbol', 'date', 'signer', 'signerTitle'];
/**
 * @param {Form} form
 * @param {{slug?: string, path?: string, files: Object[], suggested: ?import('../views').SuggestedLetter, symbolHint?: string}} options
 *   path: what the letter is about, below /api; suggested: what the server expects, null where nothing is to be issued;
 *   symbolHint: how such a symbol looks
 * @returns {{element: HTMLElement, complete: () => boolean, send: (text: string) => {text: string, primary: boolean, run: () => Promise<void>}}} complete: whether everything is
 *   there, says what is not; send: the action that completes the task once it is
 */
export function letter(form, { slug, path = `reports/${slug}`, files, suggested, symbolHint = null }) {
  const input = form.input();
  const { authorities = [], headTitle = null, replaces = null, ...particulars } = suggested ?? {};
  const choice = () => authorities.find(({ authority }) => authority === input.get('authority')) ?? authorities[0];
  input.suggest(particulars);
  takeOver(input, authorities);
  const preview = el('output.as-reference', { 'aria-live': 'polite' });
  const showPreview = () => {
    const number = letterNumber(input.get('number').trim());
    const symbol = input.get('symbol').trim();
    preview.textContent = number || symbol ? `${number || '…'}/${symbol || '…'}` : '–';
  };
  const signature = el('output.as-signature', { 'aria-live': 'polite' });
  const head = textField(input, 'headTitle', t('letter.head-title'), { required: true, max: 100, hint: t('letter.head-title-hint') });
  const substituted = textField(input, 'substitutedTitle', t('letter.substituted'), {
    required: true,
    max: 100,
    hint: t('letter.substituted-hint'),
  });
  const asked = () => {
    const { authority } = choice() ?? { authority: '' };
    return { headTitle: headTitle === null && namesHead(authority), substitutedTitle: namesSubstituted(authority) };
  };
  const showSignature = () => {
    head.hidden = !asked().headTitle;
    substituted.hidden = !asked().substitutedTitle;
    fill(signature, ...printed(choice(), (name) => input.get(name).trim()).map((line) => el('div', {}, line)));
  };
  let titled = choice()?.title ?? '';
  // A title that nobody wrote follows the authority.
  const follow = () => {
    const { title } = choice() ?? { title: '' };
    if (title !== titled && [titled, ''].includes(input.get('signerTitle').trim())) {
      input.set('signerTitle', title);
      /** @type {HTMLInputElement} */ (element.querySelector('[name=signerTitle]')).value = title;
    }
    titled = title;
  };
  input.addEventListener('status', showPreview);
  input.addEventListener('status', showSignature);
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
    el(
      'div.as-fields',
      {},
      selectField(input, 'authority', t('letter.authority'), choices(authorities), { hint: t('letter.authority.hint') }),
      head,
      substituted,
      textField(input, 'signer', t('letter.signer'), { required: true, max: 100 }),
      textField(input, 'signerTitle', t('letter.signer-title'), { required: true, max: 100 }),
      el('div.as-field', {}, el('span.as-label', {}, t('letter.signature')), signature)
    ),
    el('div.as-field', {}, el('span.as-label', {}, t('letter.to-sign')), toSign.element, el('p.as-hint', {}, t('letter.to-sign-hint'))),
    el('div.as-field', {}, el('span.as-label', {}, t('letter.signed-file'), el('span.as-required', { 'aria-hidden': 'true' }, ' *')), signed.element),
    reason
  );
  element.querySelector('[name=authority]').addEventListener('change', follow);
  showPreview();
  showSignature();

  function complete() {
    const more = Object.entries(asked()).filter(([, wanted]) => wanted).map(([name]) => name);
    const empty = [...REQUIRED, ...more].find((name) => !input.get(name).trim());
    if (empty) {
      missing(form, empty, t(`letter.missing.${empty}`));
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

  const send = (text) => ({ text, primary: true, run: async () => (complete() ? form.complete(null) : null) });

  return { element, complete, send };
}

/** What was typed in an earlier form. */
function takeOver(input, authorities) {
  const before = input.get('signingAuthority');
  if (before) {
    input.set('authority', input.get('authority') || authorityOf(before, authorities));
    input.set('signingAuthority', '');
  }
}

/** By whether the signer signs on behalf of those who decide together; one list where there are none such. */
function choices(authorities) {
  const option = ({ authority, lines }) => [authority, lines.join(' / ') || t('letter.authority.head')];
  const together = authorities.filter(({ authority }) => authority.startsWith('TM.'));
  const alone = authorities.filter((one) => !together.includes(one));
  return together.length
    ? [
        { title: t('letter.authority.together'), items: together.map(option) },
        { title: t('letter.authority.alone'), items: alone.map(option) },
      ]
    : alone.map(option);
}
