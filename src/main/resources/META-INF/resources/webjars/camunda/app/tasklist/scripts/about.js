/* Beside the form of a task: what it is about, since when and until when, and the way to its page with the history. */
const TEXTS =
  document.documentElement.lang === 'en'
    ? { tab: 'About', reference: 'Reference', state: 'Status', lastDay: 'Due', late: 'late', step: 'At step', due: 'Step due', with: 'With', page: 'Open with its history' }
    : {
        tab: 'Hồ sơ',
        reference: 'Mã hồ sơ',
        state: 'Tình trạng',
        lastDay: 'Thời hạn',
        late: 'chậm hạn',
        step: 'Đang ở bước',
        due: 'Hạn xử lý bước',
        with: 'Người xử lý',
        page: 'Mở hồ sơ và lịch sử',
      };

const WHEN = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

const day = (date) => date.split('-').reverse().join('/');

const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');

const element = (name, properties, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

async function about(box, id) {
  try {
    // Brought when it is wanted: the list does not wait for it.
    const { get } = await import('../../../../forms/v1/api.js');
    const path = `tasks/${encodeURIComponent(id)}`;
    const [task, subject] = await Promise.all([get(path), get(`${path}/about`)]);
    const list = element('dl', { className: 'ansinh-about' });
    for (const [name, value] of [
      [TEXTS.reference, task.businessKey],
      [TEXTS.state, subject.state],
      [TEXTS.lastDay, subject.lastDay && day(subject.lastDay) + (subject.late ? ` – ${TEXTS.late}` : '')],
      [TEXTS.step, task.name],
      [TEXTS.due, task.due && WHEN.format(Date.parse(task.due)).replace(',', '')],
      [TEXTS.with, task.assigneeName],
    ]) {
      if (value) {
        list.append(element('dt', { textContent: name }), element('dd', { textContent: value }));
      }
    }
    box.replaceChildren(list);
    if (task.page) {
      box.append(element('p', {}, element('a', { href: root + task.page, textContent: TEXTS.page })));
    }
  } catch (problem) {
    box.replaceChildren(element('p', { role: 'alert', textContent: problem.message }));
  }
}

export default {
  id: 'ansinh.about',
  pluginPoint: 'tasklist.task.detail',
  priority: 400,
  properties: { label: TEXTS.tab },
  render: (node, { taskId }) => {
    const box = element('div', {});
    node.append(box);
    about(box, taskId);
  },
};
