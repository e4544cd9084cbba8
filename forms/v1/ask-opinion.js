/*
 * Asking an agency for its opinion: whom, what, by when. Both the standing agency and the PPC's office ask.
 */
import { agencyField } from './agency-choice.js';
import { el } from './dom.js';
import { dateField, textArea } from './fields.js';
import { t } from './texts.js';

const NEEDED = ['opinionAgency', 'question', 'opinionDue'];

/** @returns {Node[]} */
export function opinionFields(input, routing) {
  return [
    el(
      'div.as-fields',
      {},
      agencyField(input, 'opinionAgency', t('opinion.agency'), routing, { required: true, empty: t('agency.choose-one') }),
      dateField(input, 'opinionDue', t('opinion.due'), { required: true, hint: t('opinion.due-hint') })
    ),
    textArea(input, 'question', t('opinion.question'), { required: true, rows: 3, max: 4000 }),
  ];
}

/** The first field that is not filled, with what to say of it; null when all are. */
export function opinionMissing(input) {
  return firstMissing(input, NEEDED);
}

/** @returns {[string, string]|null} field and sentence */
export function firstMissing(input, names) {
  const empty = names.find((name) => !String(input.get(name)).trim());
  return empty ? [empty, t(`difficulty.missing.${empty}`)] : null;
}
