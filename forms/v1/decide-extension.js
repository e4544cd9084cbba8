/*
 * Task_DecideExtension: a leader of DOLISA lets a report come later, on the day asked for or another, or refuses.
 */
import { get } from './api.js';
import { ask, askReason, missing } from './decision.js';
import { el, fill, paragraphs } from './dom.js';
import { formatDay } from './dates.js';
import { dateField, textArea } from './fields.js';
import { openForm } from './form.js';
import { reportHeader } from './header.js';
import { t } from './texts.js';

export function mount(camForm, $scope) {
  return openForm(camForm, $scope, async (form) => {
    const slug = form.task.businessKey.replaceAll('/', '-');
    const request = await get(`reports/${slug}/extension`);
    const input = form.input();
    const asked = request.extension;
    const day = formatDay(asked.requestedUntil);
    fill(
      form.content,
      reportHeader({ history: [], ...request, extension: null }, { papers: false }).element,
      el(
        'section.as-block',
        {},
        el('div.as-block-head', {}, el('h4', {}, t('decide.request'))),
        el(
          'dl.as-facts',
          {},
          el('dt', {}, t('decide.until')),
          el('dd', {}, el('strong', {}, day)),
          el('dt', {}, t('decide.reason')),
          el('dd', {}, paragraphs(asked.reason))
        ),
        el('p.as-hint', {}, t('decide.hint'))
      )
    );
    const note = () => textArea(input, 'reason', t('decide.note'), { hint: t('decide.note-hint') });
    form.setActions([
      {
        text: t('decide.refuse'),
        run: () =>
          askReason(form, {
            title: t('decide.refuse-title'),
            text: t('decide.refuse-text', { explanation: request.explanation }),
            confirm: t('decide.refuse-confirm'),
            outcome: 'refuse',
          }),
      },
      {
        text: t('decide.other'),
        run: () =>
          ask(form, {
            title: t('decide.other-title'),
            fields: [dateField(input, 'grantedUntil', t('decide.granted-until'), { required: true }), note()],
            confirm: t('decide.other-confirm'),
            run: async () => {
              if (!input.get('grantedUntil')) {
                missing(form, 'grantedUntil', t('extension.until-missing'));
                return;
              }
              await form.complete('grantOther');
            },
          }),
      },
      { text: t('decide.grant', { day }), primary: true, run: () => form.complete('grant') },
    ]);
  });
}
