/*
 * Task_IssueDirection: the PPC's office issues what the leader decided; all who raised the difficulty are told.
 */
import { direction } from './difficulty.js';
import { openIssuing } from './issue-letter.js';
import { textsLoaded, t } from './texts.js';

export async function mount(camForm, $scope) {
  await textsLoaded;
  return openIssuing(camForm, $scope, {
    step: 'direction',
    text: ({ direction: issued }) => t(issued?.kind === 'MINISTRY' ? 'direction.issue-ministry' : 'direction.issue'),
    symbolHint: t('direction.symbol-hint'),
    show: direction,
    without: ['direction'],
  });
}
