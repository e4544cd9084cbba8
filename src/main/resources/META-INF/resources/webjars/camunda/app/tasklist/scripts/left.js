/* On each card of the list the time left in words, beside the day: "còn 3 ngày", "quá hạn 2 ngày". Asks nothing. */
const english = document.documentElement.lang === 'en';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

/** As scripts/dates.js has due dates written, in the time of this computer. */
const WRITTEN = /^(\d\d)\/(\d\d)\/(\d{4}) (\d\d):(\d\d)$/;

function words(left) {
  const length = Math.abs(left);
  const days = Math.floor(length / DAY);
  const hours = Math.max(1, Math.floor(length / HOUR));
  const span = english
    ? days > 0 ? `${days} ${days === 1 ? 'day' : 'days'}` : `${hours} ${hours === 1 ? 'hour' : 'hours'}`
    : days > 0 ? `${days} ngày` : `${hours} giờ`;
  if (english) {
    return left < 0 ? `${span} overdue` : `${span} left`;
  }
  return left < 0 ? `quá hạn ${span}` : `còn ${span}`;
}

function tell() {
  document.querySelectorAll('.tasks-list .due-date').forEach((due) => {
    const written = WRITTEN.exec(due.querySelector('[am-time-ago]')?.textContent.trim() ?? '');
    const told = written
      ? words(new Date(written[3], written[2] - 1, written[1], written[4], written[5]) - Date.now())
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
