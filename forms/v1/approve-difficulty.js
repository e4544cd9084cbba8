/*
 * Task_ApproveDifficulty: a leader of the agency that raises it sends the difficulty on, or back.
 */
import { sendBack } from './decision.js';
import { openDifficulty } from './difficulty.js';
import { t } from './texts.js';

export function mount(camForm, $scope) {
  return openDifficulty(camForm, $scope, ({ form }) => {
    form.setActions([
      sendBack(form, { explanation: t('approve-difficulty.return-text') }),
      { text: t('approve-difficulty.approve'), primary: true, run: () => form.complete('approve') },
    ]);
    return [];
  });
}
