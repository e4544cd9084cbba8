/*
 * Task_CheckReport: the division head passes the draft on, or sends it back.
 */
import { openReport } from './report-form.js';
import { askReason } from './decision.js';
import { t } from './texts.js';

export function mount(camForm, $scope) {
  return openReport(camForm, $scope, ({ form }) => {
    form.setActions([
      {
        text: t('check.return'),
        run: () =>
          askReason(form, {
            title: t('check.return-title'),
            text: t('check.return-text'),
            confirm: t('check.return-confirm'),
            outcome: 'return',
          }),
      },
      { text: t('check.forward'), primary: true, run: () => form.complete('approve') },
    ]);
  });
}
