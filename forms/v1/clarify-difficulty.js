/*
 * Task_ClarifyDifficulty: the agency makes clear what its leader or the standing agency asked, and hands it up again.
 */
import { get, Problem } from './api.js';
import { el } from './dom.js';
import { difficultyFields } from './difficulty-fields.js';
import { openDifficulty } from './difficulty.js';
import { textArea } from './fields.js';
import { t } from './texts.js';

const SUGGESTED = ['subject', 'area', 'severity', 'description', 'cause', 'proposal'];

export function mount(camForm, $scope) {
  return openDifficulty(camForm, $scope, step, { without: ['raised'] });
}

async function step({ form, view }) {
  const input = form.input();
  const { regimes, severities } = await get('difficulty-start');
  // Of a regime that has ended since, only what the case is about.
  const { areas } = regimes.find(({ code }) => code === view.regime) ?? { areas: [{ code: view.area, name: view.areaName }] };
  input.suggest(Object.fromEntries(SUGGESTED.map((name) => [name, view[name]])));
  const fields = difficultyFields(input, { areas, severities }, { except: view.key });
  form.setActions([
    {
      text: t('clarify-difficulty.submit'),
      primary: true,
      run: async () => {
        const problems = fields.problems();
        if (Object.keys(problems).length) {
          throw new Problem(422, { detail: t('raise.missing'), errors: problems });
        }
        await form.complete(null);
      },
    },
  ]);
  return [
    fields.element,
    el('section.as-block', {}, textArea(input, 'reply', t('clarify-difficulty.reply'), { rows: 2, hint: t('clarify-difficulty.reply-hint') })),
  ];
}
