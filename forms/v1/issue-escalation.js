/*
 * Task_IssueEscalation: the clerk of the standing agency sends the escalation to the PPC.
 */
import { escalation } from './difficulty.js';
import { openIssuing } from './issue-letter.js';
import { textsLoaded, t } from './texts.js';

export async function mount(camForm, $scope) {
  await textsLoaded;
  return openIssuing(camForm, $scope, {
    step: 'escalation',
    text: () => t('issue.send-ppc'),
    symbolHint: t('letter.symbol-hint'),
    show: escalation,
    without: ['escalation'],
  });
}
