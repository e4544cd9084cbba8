import assert from 'node:assert/strict';
import { test } from 'node:test';
import './page.js';

test('a line or a server that fails while the page opens does not leave it without words', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const server = globalThis.fetch;
  const away = Response.json({ detail: 'away' }, { status: 503 });
  const failures = [
    () => Promise.reject(new TypeError('network')),
    () => Promise.resolve(away),
    // The language is told, its words are not.
    server,
    () => Promise.resolve(away),
  ];
  globalThis.fetch = /** @type {*} */ ((url, options) => (failures.shift() ?? server)(url, options));
  const { t, textsLoaded } = await import('../v1/texts.js');

  let loaded = false;
  textsLoaded.then(() => (loaded = true));
  while (!loaded) {
    await new Promise(setImmediate);
    context.mock.timers.tick(2_000);
  }

  assert.equal(failures.length, 0);
  assert.notEqual(t('problem.unreachable'), 'problem.unreachable');
});
