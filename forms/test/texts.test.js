import assert from 'node:assert/strict';
import { test } from 'node:test';
import './page.js';

test('a line that fails while the page opens does not leave it without words', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const server = globalThis.fetch;
  let failures = 0;
  globalThis.fetch = async (url, options) => {
    if (failures < 2) {
      failures += 1;
      throw new TypeError('network');
    }
    return server(url, options);
  };
  const { t, textsLoaded } = await import('../v1/texts.js');

  for (let pauses = 0; pauses < 2; pauses += 1) {
    await new Promise(setImmediate);
    context.mock.timers.tick(2_000);
  }
  await textsLoaded;

  assert.equal(failures, 2);
  assert.notEqual(t('problem.unreachable'), 'problem.unreachable');
});
