/*
 * Task_SignUrging: a leader of the standing agency reads a letter of urging and approves it, or sends it back.
 */
import { get } from './api.js';
import { sendBack } from './decision.js';
import { leaderSigning } from './desk-signing.js';
import { fill } from './dom.js';
import { openForm } from './form.js';
import { t } from './texts.js';
import { deliveredSince, pathOf, returnedUrging, urged, urgingHeader, urgingWords } from './urging.js';

export function mount(camForm, $scope) {
  return openForm(camForm, $scope, async (form) => {
    const path = pathOf(form);
    const letter = await get(path);
    fill(
      form.content,
      urgingHeader(letter, path),
      returnedUrging(letter),
      deliveredSince(letter, t('urging.delivered.send-back')),
      urged(letter),
      urgingWords(letter),
      letter.overtaken ? null : leaderSigning(form)
    );
    const back = sendBack(form, { explanation: t('request.return-text'), confirm: t('request.return-confirm') });
    form.setActions(
      letter.overtaken
        ? [{ ...back, primary: true }]
        : [back, { text: t('request.sign'), primary: true, run: () => form.complete('approve') }]
    );
  });
}
