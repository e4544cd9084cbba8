/*
 * Task_RegisterPlan: the standing agency reads what was sent and registers it, or asks for completion.
 */
import { ask, missing } from './decision.js';
import { fill } from './dom.js';
import { dateField, textArea } from './fields.js';
import { openPlan, planFiles, planHeader, planLink, planReturned, planTasks } from './plan.js';
import { t } from './texts.js';

export function mount(camForm, $scope) {
  return openPlan(camForm, $scope, async (form, view) => {
    fill(
      form.content,
      planHeader(view).element,
      view.registeredVersion ? planLink(view) : null,
      planReturned(view),
      planTasks(view),
      planFiles(form, view, false).element
    );
    form.setActions([
      { text: t('review.complete'), run: () => complete(form) },
      { text: t('plan.register'), primary: true, run: () => form.complete('register') },
    ]);
  });
}

async function complete(form) {
  const input = form.input();
  ask(form, {
    title: t('review.complete-title'),
    text: t('plan.complete-text'),
    fields: [
      textArea(input, 'reason', t('plan.complete-reason'), { required: true, hint: t('reason.hint') }),
      dateField(input, 'completionDue', t('review.due'), { required: true, hint: t('review.due-hint') }),
    ],
    confirm: t('review.complete-confirm'),
    run: async () => {
      if (!input.get('reason').trim()) {
        missing(form, 'reason', t('reason.missing'));
        return;
      }
      if (!input.get('completionDue')) {
        missing(form, 'completionDue', t('review.due-missing'));
        return;
      }
      await form.complete('askCompletion');
    },
  });
}
