/*
 * Task_IssueReport: the clerk enters the letter into the agency's register and attaches the signed file.
 */
import { fill } from './dom.js';
import { letter } from './letter.js';
import { openReport } from './report-form.js';
import { t } from './texts.js';

export function mount(camForm, $scope) {
  return openReport(
    camForm,
    $scope,
    (report) => {
      const { form, draft } = report;
      const particulars = letter(form, {
        slug: report.slug,
        files: draft.view.attachments,
        suggested: draft.view.letter,
      });
      fill(report.above, particulars.element);
      form.setActions([particulars.send(t('issue.send'))]);
    },
    { parts: () => [['letter', t('letter.title')]] }
  );
}
