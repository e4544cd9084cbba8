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
import { deliveredSince, pathOf, returnedUrging, urged, urgingHeader } from './urging.js';

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
      deliveredSince(letter, t('urging.delivered.give-up')),
      urged(letter),
      block('words', t('urging.words'), textArea(input, 'words', t('urging.words-label'), { rows: 5, max: 2000 }))
    );
    /** @type {{text: string, primary?: boolean, run: () => *}[]} */
    const actions = [
      {
        text: t('urging.withdraw'),
        primary: letter.overtaken,
        run: () =>
          ask(form, {
            title: t('urging.withdraw'),
            text: t('urging.withdraw-text'),
            fields: [],
            confirm: t('urging.withdraw-confirm'),
            run: () => form.complete('withdraw'),
          }),
      },
    ];
    if (!letter.overtaken) {
      actions.push({ text: t('request.submit'), primary: true, run: () => form.complete('submit') });
    }
    form.setActions(actions);
  });
}
