/*
 * What the server refuses is a sentence, and is shown once. Tasklist puts the names of its own data before it
 * ("<task> <- …"), and where it knows no better heading, it takes the same sentence as that too.
 */
const { angular } = window;

const NAMES = /^(?:(?:<|&lt;)[\w-]+(?:>|&gt;) (?:<|&lt;)- )+/;

const sentence = (text) => String(text ?? '').replace(NAMES, '').trim();

/** The heading has passed the translation, which escapes what it does not know. */
const read = (text) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

angular.module('cam.tasklist.custom').run([
  'Notifications',
  (notifications) => {
    const add = notifications.add.bind(notifications);
    notifications.add = (notice) => {
      if (!notice.unsafe) {
        notice.status = read(sentence(notice.status));
        notice.message = sentence(notice.message);
        if (notice.message === notice.status) {
          notice.message = '';
        }
      }
      return add(notice);
    };
  },
]);
