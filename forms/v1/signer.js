/*
 * Who signs a letter, in whose name or place, and what will stand above his name.
 */
import { el, fill } from './dom.js';
import { selectField, textField } from './fields.js';
import { authorityOf, namesHead, namesSubstituted, printed } from './signature.js';
import { t } from './texts.js';

/**
 * @param {import('./input.js').TaskInput} input
 * @param {?{authorities?: import('../views').SuggestedLetterChoice[], headTitle?: ?string}} suggested null where nothing is to be signed
 * @param {{hint?: string}} [options] hint: how to choose in whose name
 * @returns {{element: HTMLElement, missing: () => ?string, sentence: (name: string) => string}} missing: the first field that is not filled in yet
 */
export function signerFields(input, suggested, { hint = null } = {}) {
  const { authorities = [], headTitle = null } = suggested ?? {};
  takeOver(input, authorities);
  const choice = () => authorities.find(({ authority }) => authority === input.get('authority')) ?? authorities[0];
  const signature = el('output.as-signature', { 'aria-live': 'polite' });
  const head = textField(input, 'headTitle', t('letter.head-title'), { required: true, max: 100, hint: t('letter.head-title-hint') });
  const substituted = textField(input, 'substitutedTitle', t('letter.substituted'), {
    required: true,
    max: 100,
    hint: t('letter.substituted-hint'),
  });
  const title = textField(input, 'signerTitle', t('letter.signer-title'), { required: true, max: 100 });
  const authority = selectField(input, 'authority', t('letter.authority'), choices(authorities), { hint });
  const asked = () => {
    const { authority: chosen } = choice() ?? { authority: '' };
    return { headTitle: headTitle === null && namesHead(chosen), substitutedTitle: namesSubstituted(chosen) };
  };
  const show = () => {
    head.hidden = !asked().headTitle;
    substituted.hidden = !asked().substitutedTitle;
    fill(signature, ...printed(choice(), (name) => input.get(name).trim()).map((line) => el('div', {}, line)));
  };
  let titled = choice()?.title ?? '';
  // A title that nobody wrote follows the authority.
  const follow = () => {
    const usual = choice()?.title ?? '';
    if (usual !== titled && [titled, ''].includes(input.get('signerTitle').trim())) {
      input.set('signerTitle', usual);
      title.querySelector('input').value = usual;
    }
    titled = usual;
  };
  input.addEventListener('status', show);
  authority.querySelector('select').addEventListener('change', follow);
  show();
  const element = el(
    'div.as-fields',
    {},
    authority,
    head,
    substituted,
    textField(input, 'signer', t('letter.signer'), { required: true, max: 100 }),
    title,
    el('div.as-field', {}, el('span.as-label', {}, t('letter.signature')), signature)
  );
  const missing = () => {
    const more = Object.entries(asked()).filter(([, wanted]) => wanted).map(([name]) => name);
    return ['signer', 'signerTitle', ...more].find((name) => !input.get(name).trim()) ?? null;
  };
  return { element, missing, sentence: (name) => t(`letter.missing.${name}`) };
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
