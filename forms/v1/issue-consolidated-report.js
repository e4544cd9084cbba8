/*
 * Task_IssueConsolidatedReport and Task_IssueSupplement: the standing agency's clerk enters the letter into the register
 * and attaches the signed file; with that it goes to the PPC.
 */
import { openConsolidated } from './consolidated.js';
import { fill } from './dom.js';
import { letter } from './letter.js';
import { t } from './texts.js';

export function mount(camForm, $scope) {
  return openConsolidated(
    camForm,
    $scope,
    ({ form, text, above }) => {
      const { slug, files, letters, suggestedLetter } = text.view;
      const sent = new Set(letters.map(({ fileId }) => fileId));
      const particulars = letter(form, {
        path: `consolidated/${slug}`,
        files: files.filter(({ id }) => !sent.has(id)),
        suggested: suggestedLetter,
      });
      fill(above, particulars.element);
      form.setActions([particulars.send(t('issue.send-ppc'))]);
    },
    { links: false, parts: () => [['letter', t('letter.title')]] }
  );
}
