/*
 * Task_GiveDirection: a leader of the PPC gives the direction as the office drafted it, or sends it back.
 */
import { sendBack } from './decision.js';
import { leaderSigning } from './desk-signing.js';
import { direction, escalation, openDifficulty } from './difficulty.js';
import { t } from './texts.js';

export function mount(camForm, $scope) {
  return openDifficulty(
    camForm,
    $scope,
    ({ form, view }) => {
      const toMinistry = view.direction?.kind === 'MINISTRY';
      form.setActions([
        sendBack(form, { explanation: t('direction.return-text'), confirm: t('direction.return-confirm') }),
        { text: t(toMinistry ? 'direction.give-ministry' : 'direction.give'), primary: true, run: () => form.complete('give') },
      ]);
      return [direction(view), escalation(view), leaderSigning(form)];
    },
    { without: ['direction', 'escalation'] }
  );
}
