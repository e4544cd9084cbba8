/*
 * Task_ApproveEscalation: a leader of the standing agency puts the difficulty before the PPC, or sends it back.
 */
import { askReason } from './decision.js';
import { escalation, merged, openDifficulty } from './difficulty.js';
import { t } from './texts.js';

export function mount(camForm, $scope) {
  return openDifficulty(
    camForm,
    $scope,
    ({ form, view }) => {
      form.setActions([
        {
          text: t('approve.return'),
          run: () =>
            askReason(form, {
              title: t('approve.return-title'),
              text: t('escalation.return-text'),
              confirm: t('escalation.return-confirm'),
              outcome: 'return',
            }),
        },
        { text: t('escalation.approve'), primary: true, run: () => form.complete('approve') },
      ]);
      return [escalation(view), merged(view)];
    },
    { without: ['escalation', 'merged'] }
  );
}
