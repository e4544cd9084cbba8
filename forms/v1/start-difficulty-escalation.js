/*
 * The start of difficulty-escalation: an agency raises a difficulty on any day, unless it finds its answer while typing.
 */
import { Problem, remove } from './api.js';
import { button, el, fill } from './dom.js';
import { difficultyFields } from './difficulty-fields.js';
import { fieldsOfRegime } from './regime-field.js';
import { openStart } from './start-form.js';
import { t } from './texts.js';

export function mount(camForm, $scope) {
  return openStart(camForm, $scope, 'difficulty-start', async (form) => {
    const input = form.input();
    if (!input.get('severity')) {
      input.suggest({ severity: 'NORMAL' });
    }
    const foot = el(
      'p.as-row',
      {},
      el('span', {}, t('raise.found-hint')),
      button(t('raise.found'), () => form.doing(() => drop(form)), { kind: 'small' })
    );
    const { regimes, severities } = form.choices;
    const fields = fieldsOfRegime(input, regimes, ['area'], ({ areas }) => difficultyFields(input, { areas, severities }, { foot }));
    fill(form.content, el('p.as-muted', {}, t('raise.intro', { agency: form.choices.agency.name })), fields.field, fields.element);
    form.setActions([
      {
        text: t('raise.submit'),
        primary: true,
        run: async () => {
          const problems = fields.problems();
          if (Object.keys(problems).length) {
            throw new Problem(422, { detail: t('raise.missing'), errors: problems });
          }
          input.confirm();
          await form.begin();
        },
      },
    ]);
  });
}

/** The answer was there already: what was typed is dropped. */
async function drop(form) {
  await form.flush();
  await remove('difficulty-start');
  form.done(t('raise.dropped'));
}
