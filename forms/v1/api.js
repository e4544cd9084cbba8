/*
 * Our own API. Whatever it refuses comes back as a Problem that says what is wrong in a sentence.
 */
import { t } from './texts.js';

const BASE = new URL('../../api/', import.meta.url);

/** A server that has not answered by then will not, and what it was asked can be asked again. */
const PATIENCE = 30_000;

/** Files take their time on a slow line. */
const UPLOAD_PATIENCE = 300_000;

/** A refusal (RFC 9457), or no answer at all (status 0). */
export class Problem extends Error {
  /**
   * @param {number} status 0 when the server did not answer
   * @param {{detail?: string, message?: string, field?: string, errors?: Object, conflicts?: Array, problems?: Array, bodies?: string[]}} body
   * @param {number} retryAfter in milliseconds, when the server says so
   */
  constructor(status, body = {}, retryAfter = 0) {
    super(sentence(status, body));
    this.status = status;
    this.retryAfter = retryAfter;
    this.field = body.field ?? null;
    this.errors = body.errors ?? {};
    this.conflicts = body.conflicts ?? [];
    this.problems = body.problems ?? [];
    this.bodies = body.bodies ?? [];
  }

  get signedOut() {
    return this.status === 401;
  }

  /** Whether trying again later may help. */
  get passing() {
    return this.status === 0 || this.status === 429 || this.status >= 502;
  }
}

function sentence(status, body) {
  if (status === 401) {
    return t('session.ended');
  }
  if (body.detail ?? body.message) {
    return body.detail ?? body.message;
  }
  if (status === 0) {
    return t('problem.unreachable');
  }
  return status === 403 ? t('problem.forbidden') : t('problem.unknown', { status });
}

export function cookie(name) {
  const entry = document.cookie.split('; ').find((pair) => pair.startsWith(`${name}=`));
  return entry ? decodeURIComponent(entry.slice(name.length + 1)) : '';
}

/** The address of something below /api, for links. */
export function address(path) {
  return new URL(path, BASE).href;
}

export const get = (path) => request('GET', path);
export const put = (path, body, options) => request('PUT', path, body, options);
export const patch = (path, body, options) => request('PATCH', path, body, options);
export const post = (path, body, options) => request('POST', path, body, options);
export const remove = (path) => request('DELETE', path);

/**
 * @param {string} method
 * @param {string} path below /api
 * @param {*} [body] sent as JSON; files as they are
 * @param {{keepalive?: boolean}} [options] keepalive: the page may be gone before the answer
 * @throws {Problem}
 */
export async function request(method, path, body, { keepalive = false } = {}) {
  const url = new URL(path, BASE);
  const headers = { Accept: 'application/json, application/problem+json' };
  const text = body === undefined ? undefined : JSON.stringify(body);
  if (text !== undefined) {
    headers['Content-Type'] = 'application/json';
  }
  // Browsers refuse larger bodies for a request that outlives its page.
  const outlive = keepalive && (text?.length ?? 0) < 20_000;
  const send = () =>
    fetch(url, {
      method,
      headers: { ...headers, ...token(url, method) },
      body: text,
      credentials: 'same-origin',
      keepalive: outlive,
      signal: AbortSignal.timeout(PATIENCE),
    });
  let answer;
  let content;
  try {
    const before = document.cookie;
    answer = await send();
    // A login in another tab changes the token, and the first request after it only fetches the new one.
    if (answer.status === 403 && document.cookie !== before) {
      answer = await send();
    }
    // The connection may break off in the middle of the answer as well.
    content = await answer.text();
  } catch {
    throw new Problem(0);
  }
  return answered(answer.status, (name) => answer.headers.get(name), content);
}

function token(url, method) {
  if (method === 'GET') {
    return {};
  }
  return url.pathname.includes('/camunda/api/')
    ? { 'X-XSRF-TOKEN': cookie('XSRF-TOKEN') }
    : { 'X-ANSINH-CSRF': cookie('ANSINH-CSRF') };
}

function answered(status, header, text) {
  const body = /\bjson\b/.test(header('Content-Type') ?? '') && text !== '' ? parsed(text) : null;
  if (status >= 200 && status < 300) {
    return body;
  }
  throw new Problem(status, body ?? {}, (Number(header('Retry-After')) || 0) * 1000);
}

/** Half an answer, or one that something on the way made, is none. */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem(0);
  }
}

/**
 * Uploads a file.
 *
 * @param {(a: number) => void} onProgress with the part sent, 0 to 1
 * @returns {Promise<Object>} what the server says about the file
 */
export function upload(path, file, fields, onProgress) {
  const form = new FormData();
  Object.entries(fields).forEach(([name, value]) => form.append(name, value));
  form.append('file', file, file.name);
  return new Promise((resolve, reject) => {
    // fetch does not tell how much of a body is sent.
    const xhr = new XMLHttpRequest();
    xhr.open('POST', new URL(path, BASE));
    xhr.setRequestHeader('Accept', 'application/json, application/problem+json');
    xhr.setRequestHeader('X-ANSINH-CSRF', cookie('ANSINH-CSRF'));
    xhr.upload.addEventListener('progress', (event) => onProgress(event.loaded / (event.total || 1)));
    xhr.addEventListener('error', () => reject(new Problem(0)));
    xhr.addEventListener('load', () => {
      try {
        resolve(answered(xhr.status, (name) => xhr.getResponseHeader(name), xhr.responseText));
      } catch (problem) {
        reject(problem);
      }
    });
    xhr.send(form);
  });
}

/**
 * Uploads files together.
 *
 * @param {string} path below /api
 * @param {File[]} files
 * @returns {Promise<Object>} what the server says about them
 */
export async function postFiles(path, files) {
  const form = new FormData();
  files.forEach((file) => form.append('file', file, file.name));
  const { status, header, text } = await posted(path, form, 'application/json, application/problem+json', (answer) => answer.text());
  return answered(status, header, text);
}

/**
 * A file that the server makes of what is sent.
 *
 * @param {string} path below /api
 * @param {FormData|Object} body a form, or what is sent as JSON
 * @returns {Promise<Blob>}
 */
export async function fileFor(path, body) {
  const { status, header, text } = await posted(path, body, '*/*', (answer) => (answer.ok ? answer.blob() : answer.text()));
  return typeof text === 'string' ? answered(status, header, text) : text;
}

async function posted(path, body, accept, read) {
  const url = new URL(path, BASE);
  const form = body instanceof FormData;
  const type = form ? {} : { 'Content-Type': 'application/json' };
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { Accept: accept, ...type, ...token(url, 'POST') },
      body: form ? body : JSON.stringify(body),
      credentials: 'same-origin',
      signal: AbortSignal.timeout(form ? UPLOAD_PATIENCE : PATIENCE),
    });
    return { status: answer.status, header: (name) => answer.headers.get(name), text: await read(answer) };
  } catch {
    throw new Problem(0);
  }
}
