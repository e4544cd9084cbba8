/*
 * Task_FollowUp: the coordinator sees how far every agency is, reminds, notes calls, ends the waiting or calls it off.
 */
import { address, get, post } from './api.js';
import { cancelAction } from './cancel-cycle.js';
import { cycleHeader, noticeGiven } from './cycle.js';
import { ask, missing } from './decision.js';
import { el, fill, growing, paragraphs } from './dom.js';
import { formatInstant, formatTime } from './dates.js';
import { labelled, textArea } from './fields.js';
import { followUpTable } from './follow-up-table.js';
import { openForm } from './form.js';
import { limited } from './limits.js';
import { t } from './texts.js';

export function mount(camForm, $scope) {
  return openForm(camForm, $scope, async (form) => {
    const path = `cycles/${form.task.businessKey.replaceAll('/', '-')}`;
    let cycle = await get(path);
    const header = el('div');
    const history = el('div');
    const progress = el('section.as-block.as-progress', { 'data-anchor': 'progress' });
    const table = followUpTable({
      load: (asked) => get(`${path}/obligations?${asked}`),
      excel: (asked) => address(`../dot-bao-cao/${form.task.businessKey.replaceAll('/', '-')}/excel?${asked}`),
      remindable: (asked) => get(`${path}/obligations/remindable?${asked}`),
      mayAct: () => form.mine,
      onSelect: () => {
        form.clearFieldProblems();
        actions();
      },
      call: (row) => noteCall(form, path, row, refresh),
      fail: (problem) => form.fail(problem),
    });

    function show() {
      fill(header, cycleHeader(cycle), noticeGiven(cycle));
      fill(progress, progressLine(cycle.counts));
      const unfolded = history.firstElementChild?.hasAttribute('open') ?? false;
      fill(history, contacts(cycle, unfolded));
      actions();
    }

    async function refresh() {
      const now = await get(path);
      if (JSON.stringify(now) !== JSON.stringify(cycle)) {
        cycle = now;
        show();
      }
      await table.load();
      seen.textContent = t('follow.seen', { time: formatTime(new Date()) });
    }

    function actions() {
      const chosen = table.selected();
      form.setActions([
        cancelAction(form, cycle),
        { text: t('follow.close'), run: () => closeEarly(form, cycle) },
        {
          text: chosen.length ? t('follow.remind-chosen', { count: chosen.length }) : t('follow.remind'),
          primary: true,
          run: () => remind(form, path, table, refresh),
        },
      ]);
    }

    const seen = el('span.as-muted');
    form.barStart.append(seen);
    form.onLook(refresh);
    form.onTask = () => table.draw();
    fill(form.content, header, progress, table.element, history);
    show();
    await table.load();
  });
}

/** How many of how many, in words and as a bar. */
function progressLine(count) {
  const part = (name, kind) => {
    const bar = el(`span.as-meter-${kind}`, { hidden: count[name] === 0 });
    bar.style.flexGrow = count[name];
    return bar;
  };
  return [
    el(
      'p',
      {},
      el('strong', {}, t('follow.progress', { accepted: count.accepted, all: count.all })),
      ' ',
      ['in-review', 'returned', 'not-sent', 'overdue']
        .filter((name) => count[name])
        .map((name) => el(`span.as-count${name === 'overdue' ? '.as-bad' : ''}`, {}, t(`follow.progress.${name}`, { count: count[name] })))
    ),
    el('div.as-meter', { 'aria-hidden': 'true' }, part('accepted', 'good'), part('in-review', 'review'), part('returned', 'returned'), part('not-sent', 'open')),
  ];
}

/** The calls and reminders of the cycle, newest first, folded. */
function contacts({ slug, contacts: newest, contactCount }, unfolded) {
  return newest.length
    ? el(
        'details.as-block',
        { 'data-anchor': 'contacts', open: unfolded },
        el('summary', {}, t('follow.history', { count: contactCount })),
        el(
          'ul.as-history',
          {},
          newest.map(({ agencyName, note }) =>
            el(
              'li',
              {},
              el('strong', {}, agencyName),
              ` – ${t(`follow.contact.${note.kind}`)}`,
              el('span.as-muted', {}, ` – ${note.actor}, ${formatInstant(note.at)}`),
              paragraphs(note.content)
            )
          )
        ),
        contactCount > newest.length
          ? el('p', {}, el('a', { href: `/dot-bao-cao/${slug}?in=toan-bo`, target: '_blank', rel: 'noopener' }, t('follow.history-others', { count: contactCount - newest.length })))
          : null
      )
    : null;
}

async function remind(form, path, table, refresh) {
  const chosen = table.selected();
  if (!chosen.length) {
    missing(form, 'agencies', t('follow.nobody-chosen'));
    return;
  }
  const input = form.input();
  ask(form, {
    title: t('follow.remind-title', { count: chosen.length }),
    text: t('follow.remind-text', { names: chosen.map(({ agencyName }) => agencyName).join('; ') }),
    fields: [textArea(input, 'words', t('follow.words'), { max: 2000, hint: t('follow.words-hint') })],
    confirm: t('follow.remind-confirm'),
    run: async () => {
      const agencies = table.selected().map(({ agency }) => agency);
      const { mails } = await post(`${path}/reminders`, { agencies, words: input.get('words') });
      input.set('words', '');
      table.clear();
      await refresh();
      form.tell(mails ? t('follow.reminded', { mails, count: agencies.length }) : t('follow.reminded-nobody'));
    },
  });
}

function noteCall(form, path, row, refresh) {
  const content = limited(growing(el('textarea.as-input', { name: 'call', rows: 2 })), 2000);
  ask(form, {
    title: t('follow.call-title', { name: row.agencyName }),
    fields: [labelled('call', t('follow.call-content'), content, { required: true, hint: t('follow.call-hint') })],
    confirm: t('follow.call-save'),
    run: async () => {
      if (!content.value.trim()) {
        missing(form, 'call', t('follow.call-missing'));
        return;
      }
      await post(`${path}/calls`, { agency: row.agency, content: content.value });
      await refresh();
      form.tell(t('follow.call-saved', { name: row.agencyName }));
    },
  });
}

/** Ends the waiting; while reports are open the reason goes into the cycle's history. */
function closeEarly(form, cycle) {
  const input = form.input();
  const { open } = cycle.counts;
  ask(form, {
    title: t('follow.close-title'),
    text: open ? t('follow.close-text', { count: open }) : t('follow.close-text-all'),
    fields: [textArea(input, 'reason', t('reason.label'), { required: open > 0, max: 2000 })],
    confirm: t('follow.close-confirm'),
    run: async () => {
      if (open && !input.get('reason').trim()) {
        missing(form, 'reason', t('follow.close-reason-missing'));
        return;
      }
      await form.complete(null);
    },
  });
}
