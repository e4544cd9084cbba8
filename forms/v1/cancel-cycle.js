/*
 * Calling a cycle off, from the forms of those who coordinate it.
 */
import { post } from './api.js';
import { ask, missing } from './decision.js';
import { textArea } from './fields.js';
import { t } from './texts.js';

/** The button that asks for the reason, and tells the agencies. */
export function cancelAction(form, cycle) {
  return { text: t('cancel.open'), run: () => askCancellation(form, cycle) };
}

function askCancellation(form, cycle) {
  const input = form.input();
  const { asked } = cycle.counts;
  ask(form, {
    title: t('cancel.title', { period: cycle.periodLabel }),
    text: asked ? t('cancel.text', { count: asked }) : t('cancel.text-nobody'),
    fields: [textArea(input, 'cancelReason', t('cancel.reason'), { required: true, max: 2000, hint: t('cancel.reason-hint') })],
    confirm: t('cancel.confirm'),
    run: async () => {
      const reason = input.get('cancelReason').trim();
      if (!reason) {
        missing(form, 'cancelReason', t('cancel.reason-missing'));
        return;
      }
      await post(`cycles/${cycle.slug}/cancellation`, { reason });
      form.openDrawer(null);
      form.done(t(asked ? 'cancel.done' : 'cancel.done-nobody'));
    },
  });
}
