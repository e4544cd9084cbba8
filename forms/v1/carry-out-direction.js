/*
 * Task_CarryOutDirection: a directed agency tells what it has done.
 */
import { firstMissing } from './ask-opinion.js';
import { missing } from './decision.js';
import { block, direction, measures, openDifficulty } from './difficulty.js';
import { el } from './dom.js';
import { formatDay } from './dates.js';
import { dateField, textArea } from './fields.js';
import { t } from './texts.js';

export function mount(camForm, $scope) {
  return openDifficulty(
    camForm,
    $scope,
    ({ form, view, code }) => {
      const input = form.input();
      const own = view.measures.find(({ agency }) => agency === code);
      form.setActions([
        {
          text: t('measure.report'),
          primary: true,
          run: async () => {
            const empty = firstMissing(input, ['done', 'finishedOn']);
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
          'measure',
          t('measure.title'),
          own ? el('p.as-muted', {}, t(own.lead ? 'measure.own-lead' : 'measure.own-cooperating', { agency: own.agencyName, day: formatDay(own.due) })) : null,
          textArea(input, 'done', t('measure.done'), { required: true, rows: 4, max: 10_000, hint: t('measure.done-hint') }),
          dateField(input, 'finishedOn', t('measure.finished-on'), { required: true })
        ),
        measures({ measures: view.measures.filter((one) => one !== own) }),
      ];
    },
    { without: ['direction', 'measures'] }
  );
}
