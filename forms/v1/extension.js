/*
 * Asking for more time, from the drafting form.
 */
import { post } from './api.js';
import { ask, missing } from './decision.js';
import { el, growing } from './dom.js';
import { dateInput, labelled } from './fields.js';
import { limited } from './limits.js';
import { t } from './texts.js';

/** @param {() => Promise<void>} asked when the request was sent */
export function askExtension(form, view, asked) {
  const until = dateInput('extensionUntil', () => {});
  const reason = limited(growing(el('textarea.as-input', { name: 'extensionReason', rows: 3 })), 4000);
  ask(form, {
    title: t('extension.title'),
    text: t('extension.hint', { explanation: view.explanation }),
    fields: [
      labelled('extensionUntil', t('extension.until'), until.element, { required: true, hint: t('extension.until-hint') }),
      labelled('extensionReason', t('extension.reason'), reason, { required: true }),
    ],
    confirm: t('extension.send'),
    run: async () => {
      if (!until.value()) {
        missing(form, 'extensionUntil', t('extension.until-missing'));
        return;
      }
      if (!reason.value.trim()) {
        missing(form, 'extensionReason', t('extension.reason-missing'));
        return;
      }
      await post(`reports/${view.slug}/extension`, { until: until.value(), reason: reason.value });
      form.openDrawer(null);
      form.say(t('extension.sent'));
      await asked();
    },
  });
}
