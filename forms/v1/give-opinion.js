/*
 * Task_GiveOpinion: an agency that was asked says what it thinks.
 */
import { awaited, block, openDifficulty, opinions } from './difficulty.js';
import { missing } from './decision.js';
import { el, paragraphs } from './dom.js';
import { formatDay } from './dates.js';
import { textArea } from './fields.js';
import { t } from './texts.js';

export function mount(camForm, $scope) {
  return openDifficulty(camForm, $scope, step, { without: ['opinions'] });
}

function step({ form, view }) {
  const input = form.input();
  const asked = awaited(view);
  form.setActions([
    {
      text: t('opinion.give'),
      primary: true,
      run: async () => {
        if (!input.get('opinion').trim()) {
          missing(form, 'opinion', t('opinion.missing'));
          return;
        }
        await form.complete(null);
      },
    },
  ]);
  return [
    opinions({ opinions: view.opinions.filter((one) => one !== asked) }),
    block(
      'asked',
      t('opinion.title'),
      asked
        ? el(
            'dl.as-facts.as-words',
            {},
            el('dt', {}, t('opinion.question')),
            el('dd', {}, paragraphs(asked.question)),
            el('dt', {}, t('opinion.due')),
            el('dd', {}, t('case.due-day', { day: formatDay(asked.due) }))
          )
        : null,
      textArea(input, 'opinion', t('opinion.opinion'), { required: true, rows: 5, max: 10_000, hint: t('opinion.hint') })
    ),
  ];
}
