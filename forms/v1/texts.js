/*
 * What the forms say, in the language the server is set to, whatever the browser's.
 */

let dictionary = {};
let language = 'vi';

/** Milliseconds until what a failing line or server kept back is asked for again. */
const PAUSE = 2_000;

/** The dictionary, loaded once; every form waits for it, and no form is usable without it: it is asked for until it came. */
export const textsLoaded = load();

async function load() {
  while (!(await loaded())) {
    await new Promise((again) => setTimeout(again, PAUSE));
  }
}

/** Whether the line was there and the server well. */
async function loaded() {
  try {
    const answer = await fetch(new URL('../../api/language', import.meta.url), { headers: { Accept: 'application/json' } });
    if (answer.status >= 500) {
      return false;
    }
    // Who is not signed in reads the language of the page.
    const chosen = answer.ok ? (await answer.json()).language : document.documentElement.lang;
    language = chosen === 'en' ? 'en' : 'vi';
    const file = await fetch(new URL(`./texts_${language}.json`, import.meta.url));
    dictionary = file.ok ? await file.json() : {};
    return file.ok;
  } catch {
    return false;
  }
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
