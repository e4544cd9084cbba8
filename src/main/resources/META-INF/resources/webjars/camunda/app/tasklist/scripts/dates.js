/*
 * Dates as they are written in letters: a deadline is a day and an hour, not "in a month", and the calendar speaks the
 * language of the page. Loaded when the application's modules exist and before they start.
 */
const { angular } = window;

angular.module('cam.tasklist.custom').run([
  'amTimeAgoConfig',
  (timeAgo) => {
    timeAgo.fullDateThreshold = -Infinity;
    timeAgo.fullDateFormat = 'DD/MM/YYYY HH:mm';
  },
]);

const WEEKDAYS = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'];
const SHORT_WEEKDAYS = ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'];
const NUMBERS = Array.from({ length: 12 }, (_, index) => index + 1);
const MONTHS = NUMBERS.map((number) => `Tháng ${number}`);

if (document.documentElement.lang === 'vi') {
  // AngularJS reads this module itself; in the application's jar it is the American one.
  angular.module('ngLocale', []).value('$locale', {
    id: 'vi-vn',
    localeID: 'vi_VN',
    DATETIME_FORMATS: {
      AMPMS: ['SA', 'CH'],
      DAY: WEEKDAYS,
      SHORTDAY: SHORT_WEEKDAYS,
      MONTH: MONTHS,
      STANDALONEMONTH: MONTHS,
      SHORTMONTH: NUMBERS.map((number) => `Th${number}`),
      ERANAMES: ['Trước CN', 'Sau CN'],
      ERAS: ['Trước CN', 'Sau CN'],
      FIRSTDAYOFWEEK: 0,
      WEEKENDRANGE: [5, 6],
      fullDate: 'EEEE, dd/MM/y',
      longDate: 'dd/MM/y',
      medium: 'dd/MM/y HH:mm:ss',
      mediumDate: 'dd/MM/y',
      mediumTime: 'HH:mm:ss',
      short: 'dd/MM/y HH:mm',
      shortDate: 'dd/MM/y',
      shortTime: 'HH:mm',
    },
    NUMBER_FORMATS: {
      CURRENCY_SYM: '₫',
      DECIMAL_SEP: ',',
      GROUP_SEP: '.',
      PATTERNS: [
        { gSize: 3, lgSize: 3, maxFrac: 3, minFrac: 0, minInt: 1, negPre: '-', negSuf: '', posPre: '', posSuf: '' },
        {
          gSize: 3,
          lgSize: 3,
          maxFrac: 0,
          minFrac: 0,
          minInt: 1,
          negPre: '-',
          negSuf: ' ¤',
          posPre: '',
          posSuf: ' ¤',
        },
      ],
    },
    pluralCat: () => 'other',
  });
}
