/*
 * What was typed and is not saved yet, kept in the browser until it is: it outlives the tab, a crash and a login in
 * between. By person and task; a colleague at the same computer is shown none of it. Cleared when it is saved, and when
 * the person signs out.
 */

const DATABASE = 'ansinh';
const STORE = 'typed';

/** @typedef {{id: string, person: string, key: string, about: {title: string, address: string}, at: number, value: *}} Kept */

/** @type {Promise<IDBDatabase>|null} */
let opened = null;

/** @type {Map<string, Kept>} of the person at the form */
let records = new Map();
let owner = '';

function database() {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'id' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  // Not opened now is not never: the next keystroke asks again.
  opened.catch(() => (opened = null));
  return opened;
}

/**
 * @template T
 * @param {IDBTransactionMode} mode
 * @param {(a: IDBObjectStore) => IDBRequest<T>} ask
 * @returns {Promise<T>}
 */
async function within(mode, ask) {
  const transaction = (await database()).transaction(STORE, mode);
  return new Promise((resolve, reject) => {
    const request = ask(transaction.objectStore(STORE));
    // What is written is there only now; a page that is left before takes it along.
    transaction.oncomplete = () => resolve(request.result);
    transaction.onerror = () => reject(transaction.error);
    transaction.onabort = () => reject(transaction.error);
  });
}

/** A browser that keeps nothing only costs this second net. */
async function quietly(action, otherwise) {
  try {
    return await action();
  } catch {
    return otherwise;
  }
}

/**
 * @param {string} person
 * @returns {Promise<Kept[]>} what is kept of this person, the latest first
 */
export async function keptOf(person) {
  const all = await quietly(() => within('readonly', (store) => /** @type {IDBRequest<Kept[]>} */ (store.getAll())), []);
  return all.filter((record) => record.person === person).sort((one, other) => other.at - one.at);
}

/** Brings what is kept of this person, before a form is built. */
export async function openKept(person) {
  owner = person;
  records = new Map((await keptOf(person)).map((record) => [record.key, record]));
}

/** What an earlier page could not save under this key; null when nothing. */
export function kept(key) {
  return records.get(key)?.value ?? null;
}

/**
 * Keeps a value; null forgets it.
 *
 * @param {string} key
 * @param {*} value
 * @param {{title: string, address: string}} about what it is and where it is gone on with
 * @returns {Promise<*>} when the browser has done it
 */
export async function keep(key, value, about) {
  const id = `${owner} ${key}`;
  if (value === null) {
    return records.delete(key) ? quietly(() => within('readwrite', (store) => store.delete(id))) : null;
  }
  const record = { id, person: owner, key, about, at: Date.now(), value };
  records.set(key, record);
  return quietly(() => within('readwrite', (store) => store.put(record)));
}

export function forgetOne(id) {
  return quietly(() => within('readwrite', (store) => store.delete(id)));
}

/** The person signs out: nothing of his stays on this computer. */
export async function forgetAllOf(person) {
  const all = await keptOf(person);
  await Promise.all(all.map(({ id }) => forgetOne(id)));
}
