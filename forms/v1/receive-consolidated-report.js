/*
 * Task_ReceiveConsolidatedReport and Task_ReceiveSupplement: the PPC's office receives the report, with directions if
 * there are any, or asks for something to be made clear.
 */
import { openConsolidated } from './consolidated.js';
import { ask, missing } from './decision.js';
import { textArea } from './fields.js';
import { t } from './texts.js';

export function mount(camForm, $scope) {
  return openConsolidated(
    camForm,
    $scope,
    ({ form }) => {
      const input = form.input();
      form.setActions([
        { text: t('receive.clarify'), run: () => clarify(form, input) },
        { text: t('receive.receive'), primary: true, run: () => receive(form, input) },
      ]);
    },
    { parts: () => [['letters', t('consolidated.letters')]] }
  );
}

async function clarify(form, input) {
  ask(form, {
    title: t('receive.clarify-title'),
    text: t('receive.clarify-text'),
    fields: [textArea(input, 'question', t('receive.question'), { required: true, hint: t('receive.question-hint') })],
    confirm: t('receive.clarify-confirm'),
    run: async () => {
      if (!input.get('question').trim()) {
        missing(form, 'question', t('receive.question-missing'));
        return;
      }
      await form.complete('clarify');
    },
  });
}

async function receive(form, input) {
  ask(form, {
    title: t('receive.receive-title'),
    text: t('receive.receive-text'),
    fields: [textArea(input, 'directions', t('receive.directions'), { hint: t('receive.directions-hint') })],
    confirm: t('receive.receive-confirm'),
    run: () => form.complete('receive'),
  });
}
