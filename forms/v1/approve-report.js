/*
 * Task_ApproveReport: the leader approves, corrects a word himself, or sends the draft back.
 */
import { sendBack } from './decision.js';
import { leaderSigning } from './desk-signing.js';
import { el, fill } from './dom.js';
import { letter } from './letter.js';
import { openReport } from './report-form.js';
import { t } from './texts.js';

export function mount(camForm, $scope) {
  return openReport(camForm, $scope, (report) => {
    const { form, draft } = report;
    const { view } = draft;
    const issuing = view.issueWithApproval
      ? letter(form, { slug: report.slug, files: view.attachments, suggested: view.letter, approving: true })
      : null;
    let editing = false;

    const edit = () => {
      editing = !editing;
      report.edit(editing);
      fill(report.above, editing ? el('p.as-notice', {}, t('approve.editing')) : null);
      actions();
    };
    const approve = () => {
      if (!issuing || issuing.complete()) {
        return form.complete('approve');
      }
      return null;
    };
    const actions = () =>
      form.setActions([
        sendBack(form, { explanation: t('approve.return-text') }),
        ...(view.editable ? [{ text: t(editing ? 'approve.edit-done' : 'approve.edit'), run: async () => edit() }] : []),
        { text: t(issuing ? 'approve.approve-issue' : 'approve.approve'), primary: true, run: approve },
      ]);
    fill(report.below, issuing?.element ?? leaderSigning(form));
    actions();
  });
}
