/*
 * What a button needs before it can do its work: a reason, a date. Opened above the buttons, kept with the task.
 */
import { button, el } from './dom.js';
import { textArea } from './fields.js';
import { t } from './texts.js';

/** @typedef {import('./form.js').Form} Form */

/**
 * A panel above the buttons.
 *
 * @param {Form} form
 * @param {{title: string, text?: string, fields: Node[], confirm: string, run: () => Promise<void>}} options
 */
export function ask(form, { title, text = null, fields, confirm, run }) {
  const close = () => form.openDrawer(null);
  form.openDrawer(
    el(
      'section.as-ask',
      { 'aria-label': title, on: { keydown: (event) => event.key === 'Escape' && close() } },
      el('h4', {}, title),
      text ? el('p.as-muted', {}, text) : null,
      fields,
      el(
        'p.as-row.as-end',
        {},
        button(t('action.cancel'), close),
        button(confirm, () => form.doing(run), { kind: 'primary' })
      )
    )
  );
}

/** Sending something back, with the reason it cannot do without. */
export function askReason(form, { title, text, confirm, outcome }) {
  const input = form.input();
  ask(form, {
    title,
    text,
    fields: [textArea(input, 'reason', t('reason.label'), { required: true, hint: t('reason.hint') })],
    confirm,
    run: () => {
      if (!input.get('reason').trim()) {
        missing(form, 'reason', t('reason.missing'));
        return null;
      }
      return form.complete(outcome);
    },
  });
}

/** The action of a head or a leader who does not let it pass: back, with a reason. */
export function sendBack(
  form,
  { explanation, text = t('approve.return'), title = t('approve.return-title'), confirm = t('approve.return-confirm') }
) {
  return { text, run: () => askReason(form, { title, text: explanation, confirm, outcome: 'return' }) };
}

/** Says beside a field of the panel what is missing, before the server has to. */
export function missing(form, name, sentence) {
  form.clearFieldProblems();
  form.fieldProblem(name, sentence);
  form.jump(name);
}

