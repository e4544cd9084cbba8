/*
 * What the four web applications have in common. Each one imports its scripts/config.js before it builds its page, so
 * whatever has to be in place by then is done here.
 */
import settings from './settings.js';

const MINUTE = 60 * 1000;
const DAY = 24 * 60 * MINUTE;

const TEXTS = {
  vi: { vendor: 'An sinh Vĩnh Long –', serverDate: 'Ngày hệ thống:', zone: 'giờ Việt Nam' },
  en: { vendor: 'An sinh Vĩnh Long –', serverDate: 'Date of the system:', zone: 'Vietnam time' },
};

/** What browsers call the zone of Vietnam. */
const ZONES = ['Asia/Ho_Chi_Minh', 'Asia/Saigon'];

/**
 * An application's configuration in the language the server is set to, whatever the browser's. English where the
 * application is not translated yet: it shows a missing text as its bare key.
 *
 * @param {{translated: string[], texts: Object<string, {name: string}>, options: function(Object): Object}} app
 * @returns {Promise<Object>}
 */
export async function webapp({ translated, texts, options = () => ({}) }) {
  // Camunda means to wait for its plugins without limit, but its loader does not see that setting (window.require in
  // index.html): on a slow line the page stayed blank after seven seconds.
  window.require.config({ waitSeconds: 0 });
  const language = translated.includes(settings.language) ? settings.language : 'en';
  await bringTexts(language);
  followServerClock(language);
  describePage(language);
  sayZone(language);
  return {
    app: { vendor: TEXTS[language].vendor, name: texts[language].name },
    locales: { availableLocales: [language], fallbackLocale: language },
    disableWelcomeMessage: true,
    ...options(texts[language]),
  };
}

/**
 * Puts the texts where the application looks for them before it asks the server. Left alone it shows those of the last
 * visit once more after an upgrade, and on a first visit bare keys where a widget is built before the texts arrive.
 */
async function bringTexts(language) {
  const base = document.querySelector('base');
  const folder = `${base.getAttribute('app-root')}/app/${base.getAttribute('app-name')}/locales/`;
  const stored = JSON.parse(localStorage.getItem('camunda-web') || '{}');
  Object.keys(stored)
    .filter((key) => key.includes('_locales_data_'))
    .forEach((key) => delete stored[key]);
  const response = await fetch(`${folder}${language}.json?bust=${window.bust}`, { cache: 'no-cache' });
  stored[`${folder}_locales_data_${language}_${window.bust}`] = JSON.stringify(await response.json());
  localStorage.setItem('camunda-web', JSON.stringify(stored));
}

/**
 * What is overdue is worked out in the browser. It follows the server's clock, because an office computer may be wrong
 * and the development clock stands in 2021.
 */
function followServerClock(language) {
  const ahead = Date.parse(settings.time) - Date.now();
  if (Math.abs(ahead) < 2 * MINUTE) {
    return;
  }
  window.Date = new Proxy(Date, {
    construct: (target, values, newTarget) =>
      Reflect.construct(target, values.length ? values : [target.now() + ahead], newTarget),
    apply: (target) => new target(target.now() + ahead).toString(),
    get: (target, key) => (key === 'now' ? () => target.now() + ahead : Reflect.get(target, key)),
  });
  if (Math.abs(ahead) > DAY) {
    const today = new Date().toLocaleDateString(language === 'vi' ? 'vi-VN' : 'en-GB', {
      day: '2-digit',
      month: '2-digit',
      year: 'numeric',
    });
    document.documentElement.style.setProperty('--server-date', `"${TEXTS[language].serverDate} ${today}"`);
  }
}

/** Below each page stands the zone of the browser; ours is said in words, once the page is built. */
function sayZone(language) {
  const built = new MutationObserver(() => {
    const zone = document.querySelector('#footer-timezone i')?.firstChild;
    if (zone && ZONES.includes(zone.data)) {
      zone.data = TEXTS[language].zone;
      built.disconnect();
    }
  });
  built.observe(document.documentElement, { childList: true, subtree: true, characterData: true });
}

/** For the style sheets: the language, and what the person may do. */
function describePage(language) {
  const page = document.documentElement;
  page.lang = language;
  page.classList.toggle('is-administrator', settings.administrator);
  page.classList.toggle('may-see-cockpit', settings.cockpit);
}
