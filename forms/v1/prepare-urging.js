/*
 * Task_PrepareUrging: a letter of urging has come back; the coordinator mends its words or gives it up.
 */
import { get } from './api.js';
import { block } from './cycle.js';
import { ask } from './decision.js';
import { fill } from './dom.js';
import { textArea } from './fields.js';
import { openForm } from './form.js';
import { t } from './texts.js';
import { pathOf, returnedUrging, urged, urgingHeader } from './urging.js';

export function mount(camForm, $scope) {
  return openForm(camForm, $scope, async (form) => {
    const path = pathOf(form);
    const letter = await get(path);
    const input = form.input();
    input.suggest({ words: letter.words });
    fill(
      form.content,
      urgingHeader(letter, path),
      returnedUrging(letter),
      urged(letter),
      block('words', t('urging.words'), textArea(input, 'words', t('urging.words-label'), { rows: 5, max: 2000 }))
    );
    form.setActions([
      {
        text: t('urging.withdraw'),
        run: () =>
          ask(form, {
            title: t('urging.withdraw'),
            text: t('urging.withdraw-text'),
            fields: [],
            confirm: t('urging.withdraw-confirm'),
            run: () => form.complete('withdraw'),
          }),
      },
      { text: t('request.submit'), primary: true, run: () => form.complete('submit') },
    ]);
  });
}
