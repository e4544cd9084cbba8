/*
 * What the scripts find in a browser and Node does not have: the page's language, and a server. A test says what the
 * server answers; the dictionary is read from its file.
 */
import { readFile } from 'node:fs/promises';

globalThis.document = /** @type {*} */ ({ documentElement: { lang: 'vi' }, cookie: '' });

/** @type {{method: string, path: string, body: *}[]} what was asked, oldest first */
export const asked = [];

let answer = () => ({ status: 200, body: {} });

/**
 * @param {(request: {method: string, path: string, body: *}) => {status: number, body?: *, headers?: Object}} says
 */
export function server(says) {
  asked.length = 0;
  answer = says;
}

globalThis.fetch = /** @type {*} */ (
  async (url, { method = 'GET', body = null } = {}) => {
    const path = new URL(url).pathname;
    if (path.endsWith('.json')) {
      return new Response(await readFile(new URL(url)));
    }
    const request = { method, path: path.split('/api/')[1], body: body ? JSON.parse(body) : null };
    if (request.path === 'language') {
      return Response.json({ language: 'vi' });
    }
    asked.push(request);
    const { status, body: said = {}, headers = {} } = answer(request);
    if (status === 0) {
      throw new TypeError('network');
    }
    return status === 204 ? new Response(null, { status }) : Response.json(said, { status, headers });
  }
);
