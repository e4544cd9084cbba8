/* Dates as they are written in letters. Loaded when the application's modules exist and before they start. */
const { angular } = window;

const FORMATS = { normal: 'DD/MM/YYYY HH:mm', abbr: 'DD/MM/YYYY HH:mm', long: 'DD/MM/YYYY HH:mm:ss', short: 'DD/MM/YYYY' };

angular.module('cam.cockpit.custom').config([
  'camDateFormatProvider',
  (provider) => Object.entries(FORMATS).forEach(([name, format]) => provider.setDateFormat(format, name)),
]);
