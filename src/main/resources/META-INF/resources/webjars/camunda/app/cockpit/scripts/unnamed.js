/* What Cockpit gives no name to or keeps from the keyboard: its buttons with a sign alone, and parts that scroll. */
import { english } from './monitoring.js';
import { onPage } from './page.js';

const NAMES = english
  ? {
      '.section-toggle': 'Show or hide this part',
      '.app-switch > a': 'Other applications',
      '.stored-criteria > button': 'Kept searches',
      '.navbar-toggle': 'Menu',
      'button[ng-click="zoomIn()"]': 'Zoom in',
      'button[ng-click="zoomOut()"]': 'Zoom out',
      'button[ng-click="resetZoom()"]': 'Reset zoom',
    }
  : {
      '.section-toggle': 'Ẩn/hiện phần này',
      '.app-switch > a': 'Ứng dụng khác',
      '.stored-criteria > button': 'Bộ tiêu chí đã lưu',
      '.navbar-toggle': 'Trình đơn',
      'button[ng-click="zoomIn()"]': 'Phóng to',
      'button[ng-click="zoomOut()"]': 'Thu nhỏ',
      'button[ng-click="resetZoom()"]': 'Về cỡ ban đầu',
    };

const SCROLLING = '.ctn-view, .ctn-tabbed-content, .ansinh-page';

onPage(() => {
  Object.entries(NAMES).forEach(([selector, name]) =>
    document.querySelectorAll(`${selector}:not([aria-label])`).forEach((one) => one.setAttribute('aria-label', name))
  );
  document.querySelectorAll(`:is(${SCROLLING}):not([tabindex])`).forEach((one) => one.setAttribute('tabindex', '0'));
});
