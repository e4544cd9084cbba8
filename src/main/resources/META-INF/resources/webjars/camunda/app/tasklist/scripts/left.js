/* On each card of the list the time left in words, beside the day: "còn 3 ngày", "quá hạn 2 ngày". Asks nothing. */
const english = document.documentElement.lang === 'en';

const MINUTE = 60 * 1000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** As scripts/dates.js has due dates written, in the time of this computer. */
const WRITTEN = /^(\d\d)\/(\d\d)\/(\d{4}) (\d\d):(\d\d)$/;

const UNITS = english ? ['day', 'hour', 'minute'] : ['ngày', 'giờ', 'phút'];

const named = (count, unit) => `${count} ${UNITS[unit]}${english && count !== 1 ? 's' : ''}`;

const dayOf = (date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / DAY;

/** In the largest unit that fits; of what is over the days that have begun since, as the overview counts them. */
function words(due) {
  const left = due - Date.now();
  const length = Math.abs(left);
  const days = left < 0 ? dayOf(new Date()) - dayOf(due) : Math.floor(length / DAY);
  const hours = Math.floor(length / HOUR);
  const span =
    days > 0 ? named(days, 0) : hours > 0 ? named(hours, 1) : named(Math.max(1, Math.floor(length / MINUTE)), 2);
  if (english) {
    return left < 0 ? `${span} overdue` : `${span} left`;
  }
  return left < 0 ? `quá hạn ${span}` : `còn ${span}`;
}

function tell() {
  document.querySelectorAll('.tasks-list .due-date').forEach((due) => {
    const written = WRITTEN.exec(due.querySelector('[am-time-ago]')?.textContent.trim() ?? '');
    const told = written
      ? words(new Date(written[3], written[2] - 1, written[1], written[4], written[5]))
      : null;
    if (told && due.dataset.left !== told) {
      due.dataset.left = told;
    }
  });
}

let waiting = false;
new MutationObserver(() => {
  if (!waiting) {
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      tell();
    });
  }
}).observe(document.body, { childList: true, subtree: true, characterData: true });
tell();
