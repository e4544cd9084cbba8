/*
 * Task_IssueRequest: the clerk of the standing agency enters the request letter into the register and attaches the
 * signed file; the agencies are asked with it.
 */
import { get } from './api.js';
import { cycleHeader, instructions, noticeGiven, outline, recipients } from './cycle.js';
import { fill } from './dom.js';
import { openForm } from './form.js';
import { letter } from './letter.js';
import { t } from './texts.js';

export function mount(camForm, $scope) {
  return openForm(camForm, $scope, async (form) => {
    const slug = form.task.businessKey.replaceAll('/', '-');
    const cycle = await get(`cycles/${slug}`);
    const particulars = letter(form, {
      path: `cycles/${slug}`,
      files: cycle.files,
      suggested: cycle.suggestedLetter,
      symbolHint: t('letter.symbol-hint'),
    });
    fill(
      form.content,
      cycleHeader(cycle),
      noticeGiven(cycle),
      particulars.element,
      instructions(cycle),
      recipients(cycle),
      outline(cycle)
    );
    form.setActions([particulars.send(t(cycle.noticeGivenAt ? 'request.issue-later' : 'request.issue'))]);
  });
}
