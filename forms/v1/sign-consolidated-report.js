/*
 * Task_SignConsolidatedReport and Task_SignSupplement: the leader signs what he has seen, or sends it back. Figures that
 * come in while he reads are shown to him first.
 */
import { Problem } from './api.js';
import { newcomers, openConsolidated } from './consolidated.js';
import { sendBack } from './decision.js';
import { leaderSigning } from './desk-signing.js';
import { button, el, fill } from './dom.js';
import { outdated } from './pieces.js';
import { t } from './texts.js';

export function mount(camForm, $scope) {
  return openConsolidated(camForm, $scope, ({ form, text, figures, above, below }) => {
    let seen = text.view;
    const behind = el('div');
    const compare = async () => {
      try {
        fill(behind, await outdated(form, text));
      } catch (problem) {
        // It is asked again with the next look.
        if (!(problem instanceof Problem)) {
          throw problem;
        }
      }
    };
    const overtaken = () => text.view.figuresVersion !== seen.figuresVersion;

    const acknowledge = () => {
      seen = text.view;
      fill(above, behind);
      figures.onlyChanged(true);
      form.jump('figures');
    };
    const show = () =>
      fill(
        above,
        overtaken()
          ? el(
              'section.as-notice.as-warning',
              { 'data-anchor': 'overtaken', role: 'alert' },
              el('p', {}, el('strong', {}, t('sign-report.overtaken', { agencies: newcomers(seen, text.view) }))),
              el('p', {}, t('sign-report.overtaken-hint')),
              button(t('sign-report.show-changed'), acknowledge, { kind: 'small' })
            )
          : null,
        behind
      );

    async function sign() {
      if (overtaken()) {
        form.jump('overtaken');
        return;
      }
      form.input().set('figuresVersion', String(seen.figuresVersion));
      try {
        await form.complete('approve');
      } catch (problem) {
        if (!(problem instanceof Problem) || problem.status !== 409) {
          throw problem;
        }
        await text.look();
        if (!overtaken()) {
          throw problem;
        }
        form.jump('overtaken');
      }
    }

    text.addEventListener('view', () => {
      show();
      compare();
    });
    fill(below, leaderSigning(form));
    show();
    compare();
    form.setActions([
      sendBack(form, { text: t('sign-report.return'), title: t('sign-report.return-title'), explanation: t('sign-report.return-text'), confirm: t('sign-report.return-confirm') }),
      { text: t('sign-report.sign'), primary: true, run: sign },
    ]);
  });
}
