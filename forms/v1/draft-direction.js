/*
 * Task_DraftDirection: the PPC's office drafts the direction, or a proposal to a ministry where the province is not
 * competent; it may ask an opinion first, or give the difficulty back to the standing agency.
 */
import { agencyBoxes, agencyField } from './agency-choice.js';
import { get } from './api.js';
import { firstMissing, opinionFields, opinionMissing } from './ask-opinion.js';
import { ask, askReason, missing } from './decision.js';
import { escalation, openDifficulty } from './difficulty.js';
import { el } from './dom.js';
import { dateField, textArea, textField } from './fields.js';
import { t } from './texts.js';
import { waysOn } from './ways.js';

export function mount(camForm, $scope) {
  return openDifficulty(
    camForm,
    $scope,
    async ({ form, view, path }) => {
      const input = form.input();
      const routing = await get(`${path}/routing`);
      const before = view.direction;
      input.suggest({
        kind: before?.kind ?? 'DIRECTION',
        guidance: before?.guidance,
        leadAgency: before ? before.lead : routing.competent[0]?.code,
        cooperating: before?.cooperating?.length ? before.cooperating.map(({ code }) => code) : null,
        deadline: before?.deadline ?? routing.directionDeadline,
        ministry: before?.ministry,
        opinionDue: routing.opinionDue,
      });
      const kinds = waysOn(input, {
        name: 'kind',
        title: t('direction.kind'),
        first: 'DIRECTION',
        onChange: () => {},
        ways: [
          { way: 'DIRECTION', text: t('direction.kind-direction'), fields: [] },
          { way: 'MINISTRY', text: t('direction.kind-ministry'), hint: t('direction.kind-ministry-hint'), fields: [] },
        ],
      });
      const directed = el(
        'div',
        {},
        el(
          'div.as-fields',
          {},
          agencyField(input, 'leadAgency', t('direction.lead'), routing, { empty: t('direction.no-lead'), hint: t('direction.lead-hint') }),
          dateField(input, 'deadline', t('direction.deadline'), { hint: t('direction.deadline-hint') })
        ),
        agencyBoxes(input, 'cooperating', t('direction.cooperating'), routing)
      );
      const words = el('span');
      const proposed = textField(input, 'ministry', t('direction.ministry'), { required: true, max: 200, hint: t('direction.ministry-hint') });
      const show = () => {
        const toMinistry = kinds.way() === 'MINISTRY';
        directed.hidden = toMinistry;
        proposed.hidden = !toMinistry;
        words.textContent = t(toMinistry ? 'direction.proposal' : 'direction.guidance');
      };
      kinds.element.addEventListener('change', show);
      input.addEventListener('adopted', show);
      show();
      form.setActions([
        {
          text: t('direction.send-back'),
          run: () =>
            askReason(form, {
              title: t('direction.send-back-title'),
              text: t('direction.send-back-text'),
              confirm: t('direction.send-back-confirm'),
              outcome: 'sendBack',
            }),
        },
        { text: t('direction.ask-opinion'), run: () => askOpinion(form, input, routing) },
        { text: t('direction.submit'), primary: true, run: () => submit(form, input, kinds.way()) },
      ]);
      return [
        escalation(view),
        kinds.element,
        el(
          'section.as-block',
          { 'data-anchor': 'direction' },
          textArea(input, 'guidance', words, { required: true, rows: 5, max: 10_000, hint: t('direction.guidance-hint') }),
          directed,
          proposed
        ),
      ];
    },
    { without: ['escalation', 'direction'] }
  );
}

async function submit(form, input, kind) {
  const empty = firstMissing(input, kind === 'MINISTRY' ? ['guidance', 'ministry'] : ['guidance', ...(input.get('leadAgency') ? ['deadline'] : [])]);
  if (empty) {
    missing(form, ...empty);
    return;
  }
  input.set('kind', kind);
  // Who leads does not cooperate besides.
  const others = (input.content.cooperating ?? []).filter((code) => code !== input.get('leadAgency'));
  input.set('cooperating', others.length ? others : null);
  await form.complete('submit');
}

async function askOpinion(form, input, routing) {
  ask(form, {
    title: t('direction.ask-opinion-title'),
    text: t('direction.ask-opinion-text'),
    fields: opinionFields(input, routing),
    confirm: t('direction.ask-opinion-confirm'),
    run: async () => {
      const empty = opinionMissing(input);
      if (empty) {
        missing(form, ...empty);
        return;
      }
      await form.complete('askOpinion');
    },
  });
}
