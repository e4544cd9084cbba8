/*
 * Task_IssuePlan: the clerk enters the plan into the agency's register and attaches the signed file.
 */
import { fill } from './dom.js';
import { letter } from './letter.js';
import { openPlan, planFiles, planHeader, planTasks } from './plan.js';
import { t } from './texts.js';

export function mount(camForm, $scope) {
  return openPlan(camForm, $scope, async (form, view) => {
    const particulars = letter(form, { path: `plans/${view.slug}`, files: view.attachments, suggested: view.letter });
    fill(
      form.content,
      planHeader(view).element,
      particulars.element,
      planTasks(view),
      planFiles(form, view, false).element
    );
    form.setActions([particulars.send(t('plan.issue'))]);
  });
}
