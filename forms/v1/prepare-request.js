/*
 * Task_PrepareRequest: the coordinator drafts the letter that asks the agencies for their reports.
 */
import { get } from './api.js';
import { cancelAction } from './cancel-cycle.js';
import { block, cycleHeader, noticeGiven, outline, recipients, returnedRequest } from './cycle.js';
import { fill } from './dom.js';
import { dateField, textArea } from './fields.js';
import { openForm } from './form.js';
import { t } from './texts.js';

export function mount(camForm, $scope) {
  return openForm(camForm, $scope, async (form) => {
    const cycle = await get(`cycles/${form.task.businessKey.replaceAll('/', '-')}`);
    const input = form.input();
    input.suggest({ instructions: cycle.instructions, letterDay: cycle.letterDay });
    fill(
      form.content,
      cycleHeader(cycle),
      noticeGiven(cycle),
      returnedRequest(cycle),
      block(
        'letter',
        t('request.letter'),
        textArea(input, 'instructions', t('request.instructions'), { rows: 6, max: 10_000, hint: t('request.instructions-hint') }),
        dateField(input, 'letterDay', t('request.letter-day'), { hint: t('request.letter-day-hint') })
      ),
      recipients(cycle),
      outline(cycle)
    );
    form.setActions([
      cancelAction(form, cycle),
      { text: t('request.submit'), primary: true, run: () => form.complete(null) },
    ]);
  });
}
