/*
 * Task_ApproveEscalation: a leader of the standing agency puts the difficulty before the PPC, or sends it back.
 */
import { sendBack } from './decision.js';
import { leaderSigning } from './desk-signing.js';
import { escalation, merged, openDifficulty } from './difficulty.js';
import { t } from './texts.js';

export function mount(camForm, $scope) {
  return openDifficulty(
    camForm,
    $scope,
    ({ form, view }) => {
      form.setActions([
        sendBack(form, { explanation: t('escalation.return-text'), confirm: t('escalation.return-confirm') }),
        { text: t('escalation.approve'), primary: true, run: () => form.complete('approve') },
      ]);
      return [escalation(view), merged(view), leaderSigning(form)];
    },
    { without: ['escalation', 'merged'] }
  );
}
