/*
 * Task_IssueUrging: the clerk of the standing agency enters a letter of urging into the register and attaches the signed
 * file; the agencies are told of it by mail.
 */
import { get } from './api.js';
import { fill } from './dom.js';
import { openForm } from './form.js';
import { letter as particularsOf } from './letter.js';
import { t } from './texts.js';
import { pathOf, urged, urgingHeader, urgingWords } from './urging.js';

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
    fill(form.content, urgingHeader(letter, path), particulars.element, urged(letter), urgingWords(letter));
    form.setActions([particulars.send(t('request.issue'))]);
  });
}
