/*
 * Task_PrepareConsolidatedReport and Task_PrepareSupplement: the coordinators write on what was assembled, and hand it
 * up.
 */
import { newcomers, openConsolidated } from './consolidated.js';
import { el, fill } from './dom.js';
import { t } from './texts.js';

export function mount(camForm, $scope) {
  return openConsolidated(
    camForm,
    $scope,
    ({ form, text, above }) => {
      const opened = text.view;
      form.sharedDraft = true;
      text.addEventListener('view', () => {
        if (text.view.figuresVersion !== opened.figuresVersion) {
          fill(
            above,
            el('div.as-notice', { role: 'status' }, t('prepare-report.figures-taken', { agencies: newcomers(opened, text.view) }))
          );
        }
      });
      if (!opened.editable) {
        fill(above, el('div.as-notice.as-warning', {}, t('prepare-report.not-editable')));
      }
      form.setActions([{ text: t('prepare-report.hand-up'), primary: true, run: () => form.complete(null) }]);
      if (text.restored) {
        form.say(t('draft.restored'));
      }
    },
    { writing: true }
  );
}
