/*
 * What this browser still keeps of what the person typed: told after the login, with the way to each, and forgotten when
 * he signs out.
 */
import settings from '../../shared/settings.js';
import { forgetAllOf, forgetOne, keptOf } from '../../../../forms/v1/kept.js';

const { angular } = window;
const english = document.documentElement.lang === 'en';
const TEXTS = english
  ? { title: 'Kept in this browser and not saved yet:', drop: 'Discard', close: 'Close' }
  : { title: 'Trình duyệt này còn giữ nội dung chưa lưu của ông/bà:', drop: 'Bỏ', close: 'Đóng' };

const WHEN = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

angular.module('cam.tasklist.custom').run([
  '$rootScope',
  ($rootScope) => $rootScope.$on('authentication.logout.success', () => forgetAllOf(settings.person)),
]);

const records = await keptOf(settings.person);
if (records.length > 0) {
  show(records);
}

function show(kept) {
  const box = element('section', { className: 'ansinh-kept', role: 'status' });
  const list = element('ul');
  for (const { id, about, at } of kept) {
    const item = element('li');
    const link = element('a', { href: about.address, textContent: about.title });
    link.addEventListener('click', () => box.remove());
    const drop = element('button', { type: 'button', textContent: TEXTS.drop });
    drop.addEventListener('click', async () => {
      await forgetOne(id);
      item.remove();
      if (!list.hasChildNodes()) {
        box.remove();
      }
    });
    item.append(link, ` (${WHEN.format(at)}) `, drop);
    list.append(item);
  }
  const close = element('button', { type: 'button', className: 'ansinh-kept-close', textContent: '×' });
  close.setAttribute('aria-label', TEXTS.close);
  close.addEventListener('click', () => box.remove());
  box.append(element('strong', { textContent: TEXTS.title }), close, list);
  document.body.append(box);
}

function element(name, properties = {}) {
  return Object.assign(document.createElement(name), properties);
}
