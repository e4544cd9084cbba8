/*
 * Task_CheckReport: the division head passes the draft on, or sends it back.
 */
import { openReport } from './report-form.js';
import { sendBack } from './decision.js';
import { t } from './texts.js';

export function mount(camForm, $scope) {
  return openReport(camForm, $scope, ({ form }) => {
    form.setActions([
      sendBack(form, { text: t('check.return'), title: t('check.return-title'), explanation: t('check.return-text'), confirm: t('check.return-confirm') }),
      { text: t('check.forward'), primary: true, run: () => form.complete('approve') },
    ]);
  });
}
