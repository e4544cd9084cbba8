/*
 * Names for Tasklist's buttons that are a picture only: a screen reader would say "button" and nothing else.
 */
const english = document.documentElement.lang === 'en';

/** The first selector that fits names it. */
const NAMES = [
  ['.region-toggle[data-region="filters"]', 'Ẩn, hiện bộ lọc', 'Hide or show the filters'],
  ['.region-toggle[data-region="list"]', 'Ẩn, hiện danh sách công việc', 'Hide or show the task list'],
  ['.region-toggle[data-region="task"]', 'Ẩn, hiện công việc đang mở', 'Hide or show the open task'],
  ['.maximize', 'Mở rộng công việc đang mở', 'Give the open task all the room'],
  ['.reset-regions', 'Hiện lại bộ lọc và danh sách', 'Show filters and list again'],
  ['.sort-direction', 'Đổi chiều sắp xếp', 'Change the direction of sorting'],
  [':has(> .glyphicon-plus)', 'Thêm tiêu chí sắp xếp', 'Add a sorting'],
  [':has(> .glyphicon-plus-sign)', 'Thêm', 'Add'],
  [':has(> .glyphicon-link)', 'Sao chép đường dẫn của danh sách này', 'Copy the link of this list'],
  [':has(> .glyphicon-floppy-disk)', 'Lưu, mở lại điều kiện lọc', 'Save or load a search'],
  [':has(> .glyphicon-remove)', 'Bỏ', 'Remove'],
  [':has(> .glyphicon-home)', 'Ứng dụng khác', 'Other applications'],
  ['.navbar-toggle, .dropdown-toggle', 'Mở trình đơn', 'Open the menu'],
];

const nameless = (element) =>
  !element.innerText.trim() && !element.hasAttribute('aria-label') && !element.hasAttribute('aria-labelledby');

function name() {
  document.querySelectorAll('button, a[href], [role="button"]').forEach((element) => {
    if (nameless(element)) {
      const found = NAMES.find(([selector]) => element.matches(selector));
      if (found) {
        element.setAttribute('aria-label', found[english ? 2 : 1]);
      }
    }
  });
}

let waiting = false;
new MutationObserver(() => {
  if (!waiting) {
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      name();
    });
  }
}).observe(document.body, { childList: true, subtree: true });
name();
