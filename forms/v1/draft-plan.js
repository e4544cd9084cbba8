/*
 * Task_DraftPlan: the officers' form.
 */
import { button, el, fill } from './dom.js';
import { findingsPanel } from './findings.js';
import { openPlan, PlanDraft, planFiles, planHeader, planLink, planReturned } from './plan.js';
import { planTable } from './plan-table.js';
import { t } from './texts.js';

export function mount(camForm, $scope) {
  return openPlan(camForm, $scope, async (form, view) => {
    const draft = form.watch(new PlanDraft(view));
    form.sharedDraft = true;
    const header = planHeader(view);
    const findings = findingsPanel(form, () => ownProblems(draft));
    const table = planTable(form, draft, { editable: view.editable });
    const files = planFiles(form, view, view.editable, () => draft.look());
    const missing = button('', () => openFindings(form, findings), { kind: 'link' });
    form.barStart.append(missing);

    const show = () => {
      header.show(draft.view);
      findings.show(draft.view);
      files.show(draft.view.attachments, draft.view.editable);
      const count = findings.blocking();
      missing.textContent = count ? t('findings.left', { count }) : '';
      missing.hidden = count === 0;
    };
    draft.addEventListener('view', show);
    draft.addEventListener('marked', show);
    fill(
      form.content,
      header.element,
      planReturned(view),
      view.registeredVersion ? planLink(view) : null,
      view.editable ? null : el('p.as-notice.as-warning', {}, t('plan.not-editable')),
      findings.element,
      table.element,
      files.element
    );
    form.setActions([{ text: t('draft.submit'), primary: true, run: () => submit(form, draft, findings) }]);
    show();
    if (draft.restored) {
      form.say(t('draft.restored'));
    }
  });
}

async function submit(form, draft, findings) {
  if (!(await form.flush())) {
    form.unsaved();
    return;
  }
  await draft.look();
  if (findings.blocking()) {
    openFindings(form, findings);
    return;
  }
  await form.complete(null);
}

function openFindings(form, findings) {
  findings.element.open = true;
  form.show(findings.element, 'start');
  findings.element.querySelector('li button')?.focus({ preventScroll: true });
}

/** What only this page knows: input that is no number, and versions to choose between. */
function ownProblems(draft) {
  return [...draft.fields]
    .filter(([, field]) => field.problem || field.conflict)
    .map(([anchor, field]) => {
      const name = draft.view.tasks.find(({ number }) => `task:${number}` === anchor)?.id ?? anchor;
      return { anchor, blocking: true, sentence: t(field.conflict ? 'findings.conflict' : 'findings.invalid', { name }) };
    });
}
