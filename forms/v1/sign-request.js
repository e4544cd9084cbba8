/*
 * Task_SignRequest: a leader of the standing agency reads the whole request and signs it, or sends it back.
 */
import { get } from './api.js';
import { cycleHeader, instructions, noticeGiven, outline, recipients, returnedRequest } from './cycle.js';
import { sendBack } from './decision.js';
import { leaderSigning } from './desk-signing.js';
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
      outline(cycle),
      leaderSigning(form)
    );
    form.setActions([
      sendBack(form, { explanation: t('request.return-text'), confirm: t('request.return-confirm') }),
      { text: t('request.sign'), primary: true, run: () => form.complete('approve') },
    ]);
  });
}
