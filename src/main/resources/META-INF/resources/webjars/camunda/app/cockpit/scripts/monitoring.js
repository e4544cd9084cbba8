/* What our plugins in Cockpit have in common: what they ask, how they say it, and how they draw a table. */
import { address, get, post } from '../../../../forms/v1/api.js';

export const english = document.documentElement.lang === 'en';

const VI = {
  cycles: 'Đợt báo cáo đang thực hiện',
  noCycles: 'Hiện không có đợt báo cáo nào đang thực hiện.',
  cycle: 'Đợt báo cáo',
  owed: 'Phải gửi',
  accepted: 'Đã tiếp nhận',
  late: 'Gửi chậm',
  unsent: 'Chưa gửi',
  progress: 'Tiến độ',
  diagram: 'Sơ đồ',
  failures: 'Việc bị lỗi, chờ thử lại',
  noFailures: 'Không có thư điện tử hay tác vụ nền nào bị lỗi.',
  retry: 'Thử lại',
  retryAll: 'Thử lại tất cả',
  retried: (count) => `Đã cho thử lại ${count} việc.`,
  since: 'Từ',
  words: 'Nội dung lỗi',
  reference: 'Mã hồ sơ',
  process: 'Quy trình',
  agency: 'Cơ quan',
  period: 'Kỳ báo cáo',
  state: 'Tình trạng',
  lastDay: 'Thời hạn',
  tardy: 'chậm hạn',
  standing: 'Lượt thực hiện',
  RUNNING: 'Đang diễn ra',
  FINISHED: 'Đã kết thúc',
  CANCELLED: 'Đã hủy',
  begun: 'Bắt đầu',
  ended: 'Kết thúc',
  step: 'Bước',
  atStep: 'Đang ở bước',
  with: 'Người, nhóm xử lý',
  due: 'Hạn xử lý bước',
  noDue: 'Không đặt hạn',
  left: (words) => `còn ${words}`,
  over: (words) => `quá hạn ${words}`,
  days: (count) => `${count} ngày`,
  hours: (count) => `${count} giờ`,
  minutes: (count) => `${count} phút`,
  nobody: 'Hệ thống đang xử lý.',
  open: 'Đang chờ xử lý',
  history: 'Các bước đã qua',
  by: 'Người thực hiện',
  program: 'Hệ thống',
  lasting: 'đang thực hiện',
  broken: 'bị hủy',
  tab: 'Tình hình xử lý',
  instances: 'Hồ sơ',
  search: 'Tìm hồ sơ',
  searchHint: 'Mã hồ sơ, cơ quan, kỳ báo cáo hoặc quy trình',
  running: 'Đang diễn ra',
  finished: 'Đã kết thúc',
  all: 'Tất cả',
  csv: 'Tải CSV',
  found: (count) => `${count} hồ sơ`,
  none: 'Không tìm thấy hồ sơ nào. Thử tìm với ít từ hơn hoặc chọn “Tất cả”.',
  previous: 'Trang trước',
  next: 'Trang sau',
  back: 'Về danh sách',
  noReference: '(không có mã hồ sơ)',
};

const EN = {
  cycles: 'Running cycles',
  noCycles: 'No cycle is running now.',
  cycle: 'Cycle',
  owed: 'Owed',
  accepted: 'Accepted',
  late: 'Sent late',
  unsent: 'Not sent',
  progress: 'Progress',
  diagram: 'Diagram',
  failures: 'Failed and waiting to be tried again',
  noFailures: 'No mail and no job has failed.',
  retry: 'Try again',
  retryAll: 'Try all again',
  retried: (count) => `${count} will be tried again.`,
  since: 'Since',
  words: 'Failure',
  reference: 'Reference',
  process: 'Process',
  agency: 'Agency',
  period: 'Period',
  state: 'Status',
  lastDay: 'Due',
  tardy: 'late',
  standing: 'Run',
  RUNNING: 'Running',
  FINISHED: 'Finished',
  CANCELLED: 'Cancelled',
  begun: 'Begun',
  ended: 'Ended',
  step: 'Step',
  atStep: 'At step',
  with: 'With',
  due: 'Step due',
  noDue: 'No due date',
  left: (words) => `${words} left`,
  over: (words) => `${words} overdue`,
  days: (count) => (count === 1 ? '1 day' : `${count} days`),
  hours: (count) => (count === 1 ? '1 hour' : `${count} hours`),
  minutes: (count) => (count === 1 ? '1 minute' : `${count} minutes`),
  nobody: 'The program is at work.',
  open: 'Waiting now',
  history: 'Steps taken',
  by: 'By',
  program: 'The program',
  lasting: 'going on',
  broken: 'broken off',
  tab: 'Where it stands',
  instances: 'Instances',
  search: 'Look for an instance',
  searchHint: 'Reference, agency, period or process',
  running: 'Running',
  finished: 'Finished',
  all: 'All',
  csv: 'Download CSV',
  found: (count) => (count === 1 ? '1 instance' : `${count} instances`),
  none: 'Nothing found. Try fewer words or choose “All”.',
  previous: 'Previous',
  next: 'Next',
  back: 'Back to the list',
  noReference: '(no reference)',
};

export const TEXTS = english ? EN : VI;

const WHEN = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

export const moment = (instant) => (instant ? WHEN.format(Date.parse(instant)).replace(',', '') : '');

/** A day as it is written in letters, from 2021-07-15. */
const day = (date) => date.split('-').reverse().join('/');

/** By when what an instance is about is due; late stands out by more than a colour. */
export function lastDay(row) {
  return !row.lastDay
    ? []
    : [
        day(row.lastDay),
        ...(row.overdue
          ? [' – ', element('span', { className: 'ansinh-over', textContent: TEXTS.tardy })]
          : []),
      ];
}

/** Where an instance stands: as its kind calls it, else whether it runs. */
export const state = (row) => row.state || TEXTS[row.standing];

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const DATE = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });

/** How many days have begun since the one of a moment: so the overview counts them. */
const daysSince = (moment) => Math.round((Date.parse(DATE.format(Date.now())) - Date.parse(DATE.format(moment))) / DAY);

/** Time until or since, in the largest unit that fits. */
function span(milliseconds) {
  const length = Math.abs(milliseconds);
  if (length >= DAY) {
    return TEXTS.days(Math.floor(length / DAY));
  }
  return length >= HOUR ? TEXTS.hours(Math.floor(length / HOUR)) : TEXTS.minutes(Math.floor(length / MINUTE));
}

/** A due date with the time left in words; overdue ones stand out by more than a colour. */
export function due(step) {
  if (!step.due) {
    return [TEXTS.noDue];
  }
  const left = Date.parse(step.due) - Date.now();
  const over = left < 0 && daysSince(Date.parse(step.due));
  const words = element('span', {
    className: left < 0 ? 'ansinh-over' : 'ansinh-left',
    textContent: left < 0 ? TEXTS.over(over > 0 ? TEXTS.days(over) : span(left)) : TEXTS.left(span(left)),
  });
  return [`${moment(step.due)} – `, words];
}

export function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

/**
 * A table as Cockpit has them.
 *
 * @param {string[]} heads
 * @param {Array<Array<*>>} rows of cells: a text, a node, or a list of them
 */
export function table(heads, rows) {
  const head = element('tr', {}, ...heads.map((text) => element('th', { scope: 'col', textContent: text })));
  const body = rows.map((cells) => element('tr', {}, ...cells.map((cell, place) => labelled(heads[place], cell))));
  return element(
    'div',
    { className: 'ansinh-table' },
    element('table', { className: 'cam-table' }, element('thead', {}, head), element('tbody', {}, ...body))
  );
}

/** On a telephone each row is a card, and each cell tells what it is. */
function labelled(head, cell) {
  const content = [cell].flat().filter((part) => part !== '');
  const made = element('td', {}, content.length === 0 ? null : element('div', {}, ...content));
  made.dataset.label = head;
  return made;
}

export const heading = (text) => element('h2', { className: 'ansinh-heading', textContent: text });
export const note = (text) => element('p', { className: 'ansinh-note', textContent: text });

/** Where an instance is looked at: on its diagram while it runs, in our page when it has ended. */
export const instanceAddress = (row) =>
  row.standing === 'RUNNING' ? `#/process-instance/${row.id}/runtime` : `#/ho-so?luot=${row.id}`;

/** The application's own pages. */
export const pageAddress = (path) =>
  document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '') + path;

export const csvAddress = (parameters) => address(`monitoring/instances/csv?${parameters}`);

export const cycles = () => get('monitoring/cycles');
export const instances = (parameters) => get(`monitoring/instances?${parameters}`);
export const groups = () => get('monitoring/groups');
export const failures = () => get('monitoring/failures');

const details = new Map();

/** Of the tab and of the diagram above it at once: asked together, they get one answer. */
export function instance(id) {
  if (!details.has(id)) {
    details.set(id, get(`monitoring/instances/${encodeURIComponent(id)}`));
    setTimeout(() => details.delete(id), 2000);
  }
  return details.get(id);
}

/** Draws what comes, or the sentence of the refusal; a node that is gone by then is left alone. */
export async function draw(node, content) {
  try {
    const drawn = await content();
    node.replaceChildren(...[drawn].flat());
  } catch (problem) {
    node.replaceChildren(element('p', { className: 'ansinh-problem', role: 'alert', textContent: problem.message }));
  }
}

/** The failures as a table, each with its button, and one for all. */
export function failureTable(found, again) {
  const said = element('p', { className: 'ansinh-note', role: 'status' });
  const button = (text, jobs) => {
    const made = element('button', { type: 'button', className: 'btn btn-default btn-sm', textContent: text });
    made.addEventListener('click', async () => {
      made.disabled = true;
      try {
        const { count } = await post('monitoring/failures/retry', { jobs });
        said.textContent = TEXTS.retried(count);
        await again(said.textContent);
      } catch (problem) {
        said.textContent = problem.message;
        made.disabled = false;
      }
    });
    return made;
  };
  const rows = found.map((failure) => [
    failure.instanceId
      ? element('a', {
          href: `#/process-instance/${failure.instanceId}/runtime`,
          textContent: failure.reference || TEXTS.noReference,
        })
      : TEXTS.noReference,
    failure.process,
    failure.step,
    moment(failure.since),
    element('span', { className: 'ansinh-words', textContent: failure.words }),
    button(TEXTS.retry, [failure.job]),
  ]);
  const every = found.map((failure) => failure.job);
  return [
    found.length > 1 ? element('p', {}, button(TEXTS.retryAll, every)) : null,
    table([TEXTS.reference, TEXTS.process, TEXTS.step, TEXTS.since, TEXTS.words, ''], rows),
    said,
  ].filter(Boolean);
}
