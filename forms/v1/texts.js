/*
 * What the forms say, in the language the server is set to, whatever the browser's.
 */

let dictionary = {};
let language = 'vi';

/** Milliseconds until what a failing line kept back is asked for again. */
const PAUSE = 2_000;

/** The dictionary, loaded once; every form waits for it, and no form is usable without it: it is asked for until it came. */
export const textsLoaded = load();

async function load() {
  for (;;) {
    try {
      language = (await chosen()) === 'en' ? 'en' : 'vi';
      const file = await fetch(new URL(`./texts_${language}.json`, import.meta.url));
      dictionary = await file.json();
      return;
    } catch {
      await new Promise((again) => setTimeout(again, PAUSE));
    }
  }
}

/** Who is signed in nowhere reads the language of the page. */
async function chosen() {
  const answer = await fetch(new URL('../../api/language', import.meta.url), { headers: { Accept: 'application/json' } });
  return answer.ok ? (await answer.json()).language : document.documentElement.lang;
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
