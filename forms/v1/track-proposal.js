/*
 * Task_TrackProposal: the PPC's office records what the ministry answered.
 */
import { firstMissing } from './ask-opinion.js';
import { missing } from './decision.js';
import { block, direction, openDifficulty } from './difficulty.js';
import { el } from './dom.js';
import { dateField, textArea, textField } from './fields.js';
import { t } from './texts.js';

export function mount(camForm, $scope) {
  return openDifficulty(
    camForm,
    $scope,
    ({ form, view }) => {
      const input = form.input();
      form.setActions([
        {
          text: t('ministry.record'),
          primary: true,
          run: async () => {
            const empty = firstMissing(input, ['ministryAnswer', 'ministryLetter', 'answeredOn']);
            if (empty) {
              missing(form, ...empty);
              return;
            }
            await form.complete(null);
          },
        },
      ]);
      return [
        direction(view),
        block(
          'ministry',
          t('ministry.title'),
          el(
            'div.as-fields',
            {},
            textField(input, 'ministryLetter', t('ministry.letter'), { required: true, max: 200, hint: t('ministry.letter-hint') }),
            dateField(input, 'answeredOn', t('ministry.answered-on'), { required: true })
          ),
          textArea(input, 'ministryAnswer', t('ministry.answer'), { required: true, rows: 5, max: 10_000 })
        ),
      ];
    },
    { without: ['direction'] }
  );
}
