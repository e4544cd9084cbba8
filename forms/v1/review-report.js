/*
 * Task_ReviewReport: DOLISA reads what was filed, pins remarks to their place, and accepts or asks for completion.
 */
import { anchorName } from './anchors.js';
import { ask, missing } from './decision.js';
import { button, el, fill, paragraphs } from './dom.js';
import { formatDay } from './dates.js';
import { dateField } from './fields.js';
import { openReport } from './report-form.js';
import { pinning } from './remarks.js';
import { t } from './texts.js';

export function mount(camForm, $scope) {
  return openReport(
    camForm,
    $scope,
    (report) => {
      const { form, draft, slug } = report;
      const pins = pinning(form, slug, () => draft.look());
      const summary = el('section.as-block.as-remarks', { 'data-anchor': 'remarks' });
      report.tools = (anchor, name) => (form.mine ? pins.tool(anchor, name || anchorName(anchor, draft.view)) : null);
      report.beside = (anchor, view) => pins.under(anchor, view);
      pins.refresh = (anchor) => {
        report.content.show();
        if (anchor === 'report') {
          show();
        }
      };

      function show() {
        const { view } = draft;
        const pinned = view.remarks.filter((remark) => !remark.published);
        const earlier = view.remarks.filter((remark) => remark.published);
        fill(
          summary,
          el(
            'div.as-block-head',
            {},
            el('h4', {}, t('review.pinned', { count: pinned.length })),
            el('span.as-section-tools', {}, form.mine ? pins.tool('report', t('anchor.report')) : null)
          ),
          pinned.length ? list(pinned) : el('p.as-muted', {}, t('review.pin-hint')),
          pins.under('report', { ...view, remarks: [] }),
          earlier.length ? [el('h5', {}, t('review.earlier')), list(earlier)] : null
        );
      }

      function list(remarks) {
        return el(
          'ol',
          {},
          remarks.map((remark) =>
            el(
              'li.as-remark',
              {},
              el(
                'p.as-remark-head',
                {},
                remark.anchor === 'report'
                  ? el('strong', {}, anchorName(remark.anchor, draft.view))
                  : button(anchorName(remark.anchor, draft.view), () => form.jump(remark.anchor), { kind: 'link' }),
                remark.published && remark.mustAnswer && !remark.answer
                  ? el('span.as-chip.as-late', {}, t('remarks.unanswered'))
                  : null
              ),
              paragraphs(remark.content),
              remark.answer ? el('div.as-answer', {}, el('strong', {}, t('remarks.answered')), paragraphs(remark.answer)) : null
            )
          )
        );
      }

      draft.addEventListener('view', show);
      form.onTask = () => report.content?.show();
      show();
      fill(report.above, summary);
      form.setActions([
        { text: t('review.complete'), run: () => complete(form, pins, draft.view) },
        { text: t('review.accept-with-remarks'), run: () => finish(form, pins, 'acceptWithRemarks') },
        { text: t('review.accept'), primary: true, run: () => finish(form, pins, 'accept') },
      ]);
    },
    { parts: () => [['remarks', t('part.remarks')]] }
  );
}

/** A remark that was begun must not be lost with the completion. */
async function finish(form, pins, outcome) {
  const open = pins.unfinished();
  if (open) {
    form.jump(open);
    form.say(t('review.unfinished'));
    return;
  }
  await form.complete(outcome);
}

async function complete(form, pins, { completion }) {
  const input = form.input();
  if (completion && !input.get('completionDue')) {
    input.set('completionDue', completion.suggested);
  }
  const word = el('p.as-finding', { role: 'status', hidden: true });
  const look = () => {
    const said = completion ? remarkOn(input.get('completionDue'), completion) : '';
    word.hidden = said === '';
    word.textContent = said;
  };
  const day = dateField(input, 'completionDue', t('review.due'), { required: true, hint: t('review.due-hint') });
  day.addEventListener('input', look);
  day.addEventListener('change', look);
  look();
  ask(form, {
    title: t('review.complete-title'),
    text: t('review.complete-text'),
    fields: [day, word],
    confirm: t('review.complete-confirm'),
    run: async () => {
      if (!input.get('completionDue')) {
        missing(form, 'completionDue', t('review.due-missing'));
        return;
      }
      await finish(form, pins, 'askCompletion');
    },
  });
}

/** What is to be known of a day before it is set: nobody works on it, or the report is late by then. */
function remarkOn(day, { lastDay, daysOff }) {
  if (!day) {
    return '';
  }
  if (daysOff.includes(day)) {
    return t('review.due-day-off', { day: formatDay(day) });
  }
  return day > lastDay ? t('review.due-beyond', { day: formatDay(lastDay) }) : '';
}
