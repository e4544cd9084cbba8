/*
 * Task_DraftReport: the officers' form.
 */
import { get } from './api.js';
import { anchorName } from './anchors.js';
import { button, el, fill } from './dom.js';
import { Draft } from './draft.js';
import { earlierDrafts } from './earlier.js';
import { askExtension } from './extension.js';
import { findingsPanel } from './findings.js';
import { openForm } from './form.js';
import { historyOf, reportHeader, returned } from './header.js';
import { answers, remarksAt } from './remarks.js';
import { commonParts, partsBar, reportContent } from './report.js';
import { t } from './texts.js';

export function mount(camForm, $scope) {
  return openForm(camForm, $scope, async (form) => {
    const slug = form.task.businessKey.replaceAll('/', '-');
    const view = await get(`reports/${slug}`);
    const draft = form.watch(new Draft(view));
    form.sharedDraft = true;
    const header = reportHeader(view);
    const findings = findingsPanel(form, () => ownProblems(draft));
    const content = reportContent(form, draft, {
      editable: view.editable,
      beside: (anchor) => remarksAt(form, draft.view, anchor, { answerable: true }),
    });
    const missing = button('', () => openFindings(form, findings), { kind: 'link' });
    const parts = [...commonParts(view)];
    const remarks = answers(form, draft);
    if (!remarks.hidden) {
      parts.unshift(['remarks', t('part.remarks')]);
    }
    const before = button(t('earlier.open'), () => form.doing(() => earlierDrafts(form, draft, () => content.grid.showAnew())), { kind: 'link' });
    before.hidden = !view.editable;
    form.barStart.append(missing, before);

    const show = () => {
      header.show(draft.view);
      findings.show(draft.view);
      const count = findings.blocking();
      missing.textContent = count ? t('findings.left', { count }) : '';
      missing.hidden = count === 0;
    };
    const actions = () =>
      form.setActions([
        ...(draft.view.mayAskExtension
          ? [{ text: t('extension.ask'), always: true, run: () => askExtension(form, draft.view, () => draft.look()) }]
          : []),
        { text: t('draft.submit'), primary: true, run: () => submit(form, draft, findings) },
      ]);
    draft.addEventListener('view', () => {
      show();
      actions();
    });
    draft.addEventListener('marked', show);
    draft.addEventListener('typed', ({ detail }) => detail.anchor.startsWith('answer:') && show());
    form.openPoints = () =>
      form.jumpList(ownProblems(draft).map(({ anchor, sentence }) => ({ anchor, sentence })));

    fill(
      form.content,
      header.element,
      returned(view),
      view.editable ? null : el('p.as-notice.as-warning', {}, t('draft.not-editable')),
      remarks,
      findings.element,
      partsBar(form, parts),
      content.element,
      historyOf(view)
    );
    show();
    actions();
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

/** What only this page knows: answers still to be given, input that is no number, and versions to choose between. */
function ownProblems(draft) {
  return [...unanswered(draft), ...inFields(draft)];
}

/** A report goes nowhere while a remark of DOLISA waits for its answer. */
function unanswered(draft) {
  return draft.view.remarks
    .filter(({ id }) => draft.fields.has(`answer:${id}`))
    .map((remark, index) => ({ remark, number: index + 1 }))
    .filter(({ remark }) => !(draft.value(`answer:${remark.id}`) ?? '').trim())
    .map(({ remark, number }) => ({ anchor: `remark:${remark.id}`, blocking: true, sentence: t('findings.unanswered', { number }) }));
}

function inFields(draft) {
  return [...draft.fields]
    .filter(([, field]) => field.problem || field.conflict)
    .map(([anchor, field]) => ({
      anchor: anchor.startsWith('answer:') ? `remark:${anchor.slice(7)}` : anchor === 'difficulties' ? 'difficulty' : anchor,
      blocking: true,
      sentence: field.conflict
        ? t('findings.conflict', { name: anchorName(anchor, draft.view) })
        : t('findings.invalid', { name: anchorName(anchor, draft.view) }),
    }));
}
