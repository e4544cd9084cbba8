/*
 * Task_IssueUrging: the clerk of the standing agency enters a letter of urging into the register and attaches the signed
 * file; the agencies are told of it by mail.
 */
import { get } from './api.js';
import { askReason } from './decision.js';
import { fill } from './dom.js';
import { openForm } from './form.js';
import { letter as particularsOf } from './letter.js';
import { t } from './texts.js';
import { deliveredSince, pathOf, urged, urgingHeader, urgingWords } from './urging.js';

export function mount(camForm, $scope) {
  return openForm(camForm, $scope, async (form) => {
    const path = pathOf(form);
    const letter = await get(path);
    const particulars = particularsOf(form, {
      path,
      files: letter.files,
      suggested: letter.suggestedLetter,
      symbolHint: t('letter.symbol-hint'),
    });
    fill(
      form.content,
      urgingHeader(letter, path),
      deliveredSince(letter, t('urging.delivered.not-issue')),
      particulars.element,
      urged(letter),
      urgingWords(letter)
    );
    const send = particulars.send(t('request.issue'), 'issue');
    form.setActions(letter.delivered.length ? [notIssue(form), send] : [send]);
  });
}

/** Of what its leader approved nothing goes out: those it urges have sent their report since. */
function notIssue(form) {
  return {
    text: t('urging.not-issue'),
    run: () =>
      askReason(form, {
        title: t('urging.not-issue-title'),
        text: t('urging.not-issue-text'),
        confirm: t('urging.not-issue-confirm'),
        outcome: 'withdraw',
      }),
  };
}
