/* Words that stand in Cockpit's own pages and drawings and not among its texts. */
import { onPage } from './page.js';

const WORDS = {
  'Message is null.': 'Không có nội dung',
  'Failed Job': 'Tác vụ nền bị lỗi',
  failedJob: 'Tác vụ nền bị lỗi',
  'Failed External Task': 'Tác vụ bên ngoài bị lỗi',
  When: 'Khi',
  Then: 'Thì',
  And: 'Và',
  'Hit policy:': 'Cách áp dụng:',
  'Hit Policy:': 'Cách áp dụng:',
  'Rule order': 'Theo thứ tự dòng',
  First: 'Dòng đầu tiên phù hợp',
  Unique: 'Một dòng duy nhất',
  Collect: 'Gộp các dòng phù hợp',
  Any: 'Bất kỳ dòng phù hợp',
  Annotations: 'Ghi chú',
  'View DRD': 'Xem sơ đồ quyết định',
  null: 'không có',
  'async-continuation': 'Chạy ngầm',
  'timer-transition': 'Hẹn giờ',
  'timer-intermediate-transition': 'Hẹn giờ',
  'timer-start-event': 'Hẹn giờ bắt đầu',
  'timer-start-event-subprocess': 'Hẹn giờ bắt đầu',
};

/** What is shown when a mouse rests on something. */
const TITLES = {
  'Toggle this section': 'Ẩn/hiện phần này',
  'zoom in': 'Phóng to',
  'zoom out': 'Thu nhỏ',
  'reset zoom': 'Về cỡ ban đầu',
};

/** "No" before a count is not among the texts, and a drawing's words are no element's whole text. */
const BEGINNINGS = [[/^No (?=lượt đang diễn ra)/, 'Không có ']];

if (document.documentElement.lang === 'vi') {
  onPage(say);
}

function say() {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const words = text.data.trim();
    if (words && Object.hasOwn(WORDS, words) && !text.parentElement.closest('script, style, .djs-element, [contenteditable=true]')) {
      text.data = text.data.replace(words, WORDS[words]);
    }
    for (const [before, after] of BEGINNINGS) {
      if (before.test(words)) {
        text.data = text.data.replace(words, words.replace(before, after));
      }
    }
  }
  document.querySelectorAll('[title], [tooltip], [uib-tooltip]').forEach((element) =>
    ['title', 'tooltip', 'uib-tooltip'].forEach((name) => {
      const words = element.getAttribute(name);
      if (words && Object.hasOwn(TITLES, words)) {
        element.setAttribute(name, TITLES[words]);
      }
    })
  );
}
