/*
 * Task_SignUrging: a leader of the standing agency reads a letter of urging and approves it, or sends it back.
 */
import { get } from './api.js';
import { sendBack } from './decision.js';
import { fill } from './dom.js';
import { openForm } from './form.js';
import { t } from './texts.js';
import { pathOf, returnedUrging, urged, urgingHeader, urgingWords } from './urging.js';

export function mount(camForm, $scope) {
  return openForm(camForm, $scope, async (form) => {
    const path = pathOf(form);
    const letter = await get(path);
    fill(form.content, urgingHeader(letter, path), returnedUrging(letter), urged(letter), urgingWords(letter));
    form.setActions([
      sendBack(form, { explanation: t('request.return-text'), confirm: t('request.return-confirm') }),
      { text: t('request.sign'), primary: true, run: () => form.complete('approve') },
    ]);
  });
}
