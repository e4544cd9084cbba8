/*
 * Task_ApprovePlan: the leader reads the plan and approves it, or sends it back with a reason.
 */
import { sendBack } from './decision.js';
import { leaderSigning } from './desk-signing.js';
import { fill } from './dom.js';
import { openPlan, planFiles, planHeader, planReturned, planTasks } from './plan.js';
import { t } from './texts.js';

export function mount(camForm, $scope) {
  return openPlan(camForm, $scope, async (form, view) => {
    fill(
      form.content,
      planHeader(view).element,
      planReturned(view),
      planTasks(view),
      planFiles(form, view, false).element,
      leaderSigning(form)
    );
    form.setActions([
      sendBack(form, { explanation: t('plan.return-text') }),
      { text: t('plan.approve'), primary: true, run: () => form.complete('approve') },
    ]);
  });
}
