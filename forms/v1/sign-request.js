/*
 * Task_SignRequest: a leader of the standing agency reads the whole request and signs it, or sends it back.
 */
import { get } from './api.js';
import { cycleHeader, instructions, noticeGiven, outline, recipients, returnedRequest } from './cycle.js';
import { askReason } from './decision.js';
import { fill } from './dom.js';
import { openForm } from './form.js';
import { t } from './texts.js';

export function mount(camForm, $scope) {
  return openForm(camForm, $scope, async (form) => {
    const cycle = await get(`cycles/${form.task.businessKey.replaceAll('/', '-')}`);
    fill(
      form.content,
      cycleHeader(cycle),
      noticeGiven(cycle),
      returnedRequest(cycle),
      instructions(cycle),
      recipients(cycle),
      outline(cycle)
    );
    form.setActions([
      {
        text: t('approve.return'),
        run: () =>
          askReason(form, {
            title: t('approve.return-title'),
            text: t('request.return-text'),
            confirm: t('request.return-confirm'),
            outcome: 'return',
          }),
      },
      { text: t('request.sign'), primary: true, run: () => form.complete('approve') },
    ]);
  });
}
