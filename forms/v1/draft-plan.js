/*
 * Task_DraftPlan: the officers' form.
 */
import { address, Problem, upload } from './api.js';
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
      view.editable ? workbook(form, draft) : null,
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

/** The plan as an Excel file: downloaded, filled in elsewhere, taken over as a whole. */
function workbook(form, draft) {
  const path = `${draft.path}/workbook`;
  const chooser = el('input', { type: 'file', accept: '.xlsx', hidden: true, 'aria-label': t('plan.excel-upload') });
  const problems = el('div', { 'aria-live': 'assertive' });
  chooser.addEventListener('change', () => {
    const [file] = chooser.files;
    chooser.value = '';
    form.doing(() => take(file));
  });

  async function take(file) {
    fill(problems);
    if (!(await draft.flush())) {
      form.unsaved();
      return;
    }
    try {
      draft.saves += 1;
      draft.take(await upload(path, file, {}, () => {}));
      problems.append(el('p.as-notice.as-good', { role: 'status' }, t('plan.excel-done', { count: draft.view.tasks.length })));
    } catch (problem) {
      if (!(problem instanceof Problem) || !problem.problems.length) {
        throw problem;
      }
      problems.append(
        el(
          'div.as-notice.as-error',
          {},
          el('p', {}, el('strong', {}, t('plan.excel-refused', { count: problem.problems.length }))),
          el('ul', {}, problem.problems.map((sentence) => el('li', {}, sentence)))
        )
      );
      form.show(problems);
    }
  }

  return el(
    'section.as-block',
    { 'data-anchor': 'file' },
    el('div.as-block-head', {}, el('h4', {}, t('plan.excel-title'))),
    el('p.as-hint', {}, t('plan.excel-hint')),
    el(
      'p.as-row',
      {},
      el('a.as-button.as-small', { href: address(path), download: '' }, t('plan.excel-download')),
      button(t('plan.excel-upload'), () => chooser.click(), { kind: 'small' }),
      chooser
    ),
    el('p.as-field-error', { role: 'alert', hidden: true }),
    problems
  );
}
