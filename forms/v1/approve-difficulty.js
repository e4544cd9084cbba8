/*
 * Task_ApproveDifficulty: a leader of the agency that raises it sends the difficulty on, or back.
 */
import { askReason } from './decision.js';
import { openDifficulty } from './difficulty.js';
import { t } from './texts.js';

export function mount(camForm, $scope) {
  return openDifficulty(camForm, $scope, ({ form }) => {
    form.setActions([
      {
        text: t('approve.return'),
        run: () =>
          askReason(form, {
            title: t('approve.return-title'),
            text: t('approve-difficulty.return-text'),
            confirm: t('approve.return-confirm'),
            outcome: 'return',
          }),
      },
      { text: t('approve-difficulty.approve'), primary: true, run: () => form.complete('approve') },
    ]);
    return [];
  });
}
