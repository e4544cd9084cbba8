/* What Admin gives no name to or keeps from the keyboard: a button with a sign alone, and parts that scroll. */
import { onPage } from '../../cockpit/scripts/page.js';

const NAMES =
  document.documentElement.lang === 'en'
    ? { '.stored-criteria > button': 'Kept searches', '.app-switch > a': 'Other applications', '.navbar-toggle': 'Menu' }
    : { '.stored-criteria > button': 'Bộ tiêu chí đã lưu', '.app-switch > a': 'Ứng dụng khác', '.navbar-toggle': 'Trình đơn' };

const SCROLLING = '.section-content, .page-wrap';

onPage(() => {
  Object.entries(NAMES).forEach(([selector, name]) =>
    document.querySelectorAll(`${selector}:not([aria-label])`).forEach((one) => one.setAttribute('aria-label', name))
  );
  document.querySelectorAll(`:is(${SCROLLING}):not([tabindex])`).forEach((one) => one.setAttribute('tabindex', '0'));
});
