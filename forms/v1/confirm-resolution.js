/*
 * Task_ConfirmResolution: whoever raised the difficulty says whether it is resolved; if not, it is triaged anew.
 */
import { ask, missing } from './decision.js';
import { block, openDifficulty } from './difficulty.js';
import { textArea } from './fields.js';
import { t } from './texts.js';

export function mount(camForm, $scope) {
  return openDifficulty(camForm, $scope, ({ form }) => {
    const input = form.input();
    form.setActions([
      {
        text: t('confirm.not-resolved'),
        run: () =>
          ask(form, {
            title: t('confirm.not-resolved-title'),
            text: t('confirm.not-resolved-text'),
            fields: [textArea(input, 'reason', t('confirm.what-remains'), { required: true, hint: t('confirm.what-remains-hint') })],
            confirm: t('confirm.not-resolved-confirm'),
            run: async () => {
              if (!input.get('reason').trim()) {
                missing(form, 'reason', t('confirm.reason-missing'));
                return;
              }
              await form.complete('notResolved');
            },
          }),
      },
      { text: t('confirm.resolved'), primary: true, run: () => form.complete('resolved') },
    ]);
    return block('confirmation', t('confirm.title'), textArea(input, 'note', t('confirm.note'), { rows: 2, hint: t('confirm.note-hint') }));
  });
}
