/*
 * What the forms say, in the language the server is set to, whatever the browser's.
 */

let dictionary = {};
let language = 'vi';

/** Loads the dictionary once; every form waits for it. */
export const textsLoaded = load();

async function load() {
  try {
    const answer = await fetch(new URL('../../api/language', import.meta.url), { headers: { Accept: 'application/json' } });
    language = answer.ok ? (await answer.json()).language : document.documentElement.lang;
  } catch {
    language = document.documentElement.lang;
  }
  language = language === 'en' ? 'en' : 'vi';
  const file = await fetch(new URL(`./texts_${language}.json`, import.meta.url));
  dictionary = await file.json();
}

/**
 * @param {string} key
 * @param {Object<string, *>} [values] for the placeholders: `{name}`
 * @returns {string} the key itself where the text is missing
 */
export function t(key, values = {}) {
  const text = dictionary[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (placeholder, name) => (name in values ? String(values[name]) : placeholder));
}

export function currentLanguage() {
  return language;
}
