/*
 * Task_TriageDifficulty: the standing agency answers, asks an opinion, merges, escalates, or asks to make clear. What the
 * decision table proposes for the area and severity is marked; the person decides.
 */
import { get } from './api.js';
import { firstMissing, opinionFields, opinionMissing } from './ask-opinion.js';
import { missing } from './decision.js';
import { areaField, severityField } from './difficulty-fields.js';
import { openDifficulty } from './difficulty.js';
import { el, fill } from './dom.js';
import { formatDay } from './dates.js';
import { textArea, textField } from './fields.js';
import { guidance } from './guidance.js';
import { mergeChoice } from './merge-choice.js';
import { t } from './texts.js';
import { waysOn } from './ways.js';

const WAYS = { ANSWER: 'answer', ASK_OPINION: 'askOpinion', ESCALATE: 'escalate' };
const NEEDED = { answer: ['answer'], merge: ['mergeInto'], escalate: ['escalationText'], clarify: ['reason'] };

export function mount(camForm, $scope) {
  return openDifficulty(camForm, $scope, async ({ form, view, path }) => {
    const input = form.input();
    const [routing, open] = await Promise.all([get(`${path}/routing`), get(`${path}/mergeable`)]);
    const heard = view.opinions.filter(({ givenAt }) => givenAt).map(({ agency }) => agency);
    const proposed = proposal(routing, heard);
    const opinion = ({ competent, opinionDue }) => ({
      opinionAgency: competent.find(({ code }) => !heard.includes(code))?.code,
      opinionDue,
    });
    let offered = opinion(routing);
    input.suggest({
      area: view.area,
      severity: view.severity,
      ...offered,
      escalationText: view.escalation?.text,
    });
    const told = guidance({
      area: () => input.get('area'),
      text: () => `${view.subject} ${view.description}`,
      except: view.key,
      use: (one) => take(form, input, one),
    });
    told.element.classList.add('as-block');
    const actions = (way) =>
      form.setActions([{ text: t(`difficulty.triage-do.${way}`), primary: true, run: () => decide(form, input, way) }]);
    const ways = waysOn(input, {
      name: 'way',
      title: t('triage.title'),
      first: proposed ?? 'answer',
      proposed,
      onChange: actions,
      ways: waysOf(input, routing, open),
    });
    const advice = el('div', {}, advised(routing));
    const corrected = el(
      'section.as-block',
      {},
      el('div.as-fields', {}, areaField(input, routing.areas), severityField(input, routing.severities)),
      advice
    );
    corrected.addEventListener('change', () =>
      form.doing(async () => {
        const chosen = new URLSearchParams({ area: input.get('area') || view.area, severity: input.get('severity') || view.severity });
        const now = await get(`${path}/routing?${chosen}`);
        fill(advice, advised(now));
        ways.propose(proposal(now, heard));
        replace(input, offered, opinion(now));
        offered = opinion(now);
        told.lookSoon();
      })
    );
    told.look();
    return [told.element, corrected, ways.element];
  });
}

function waysOf(input, routing, open) {
  const way = (name, ...fields) => ({ way: name, text: t(`difficulty.triage.${name}`), hint: t(`difficulty.triage-hint.${name}`), fields });
  return [
    way(
      'answer',
      textArea(input, 'answer', t('triage.answer'), { required: true, rows: 4, max: 10_000 }),
      textField(input, 'answerLetter', t('triage.answer-letter'), { hint: t('triage.answer-letter-hint') })
    ),
    way('askOpinion', ...opinionFields(input, routing)),
    way('merge', mergeChoice(input, open)),
    way('escalate', textArea(input, 'escalationText', t('triage.escalation-text'), { required: true, rows: 5, max: 10_000, hint: t('triage.escalation-hint') })),
    way('clarify', textArea(input, 'reason', t('triage.clarify-what'), { required: true, rows: 3, hint: t('triage.clarify-hint') })),
  ];
}

/** What the decision table proposes; whoever has heard an agency is not told to ask one. */
function proposal(routing, heard) {
  const way = WAYS[routing.proposal] ?? null;
  return way === 'askOpinion' && heard.length ? null : way;
}

/** Who is competent for the area, and how long each step may take. */
function advised(routing) {
  const agencies = routing.competent.map(({ name }) => name).join('; ') || t('triage.competent-self');
  return [el('p.as-hint', {}, t('triage.competent', { agencies })), limits(routing)];
}

/** How long each step may take, folded. */
function limits({ limits: rows }) {
  return rows?.length
    ? el(
        'details',
        {},
        el('summary', {}, t('triage.limits')),
        el(
          'dl.as-facts',
          {},
          rows.map(({ name, days, dueDay }) => [
            el('dt', {}, name),
            el('dd', {}, t(dueDay ? 'triage.limit-until' : 'triage.limit', { days, day: formatDay(dueDay) })),
          ])
        )
      )
    : null;
}

/** An earlier answer is taken over, to be read and corrected before it is given again. */
/** What was suggested follows what it was suggested for; what somebody chose himself stays. */
function replace(input, before, now) {
  Object.keys(now)
    .filter((name) => now[name] !== before[name] && input.get(name) === (before[name] ?? ''))
    .forEach((name) => input.set(name, now[name]));
  input.dispatchEvent(new CustomEvent('adopted'));
}

function take(form, input, { answer, source }) {
  input.set('way', 'answer');
  input.set('answer', answer);
  input.set('answerLetter', (source ?? '').slice(0, 200));
  // The fields show what was taken as they show what another window has saved.
  input.dispatchEvent(new CustomEvent('adopted'));
  form.jump('answer');
}

async function decide(form, input, way) {
  const empty = way === 'askOpinion' ? opinionMissing(input) : firstMissing(input, NEEDED[way]);
  if (empty) {
    missing(form, ...empty);
    return;
  }
  await form.complete(way);
}
