import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import './page.js';

const { Problem } = await import('../v1/api.js');
const { Saver } = await import('../v1/saver.js');

/** Saves one text; the test says what comes of each attempt. */
class Notebook extends Saver {
  constructor(...outcomes) {
    super('test:notebook');
    this.outcomes = outcomes;
    this.saved = '';
    this.text = '';
    this.sent = [];
  }

  write(text) {
    this.text = text;
    this.touched();
  }

  pending() {
    return this.text !== this.saved;
  }

  unsaved() {
    return this.pending() ? this.text : null;
  }

  async send() {
    const text = this.text;
    this.sent.push(text);
    const status = this.outcomes.shift() ?? 200;
    if (status !== 200) {
      throw new Problem(status);
    }
    this.saved = text;
  }
}

/** Lets what was promised happen, without waiting for a clock. */
async function settled() {
  for (let turn = 0; turn < 20; turn += 1) {
    await Promise.resolve();
  }
}

function timed(run) {
  return async () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    try {
      await run();
    } finally {
      mock.timers.reset();
    }
  };
}

test(
  'a moment after the last key it is saved once',
  timed(async () => {
    const notebook = new Notebook();
    notebook.write('a');
    mock.timers.tick(1900);
    notebook.write('ab');
    mock.timers.tick(1900);
    await settled();
    assert.deepEqual(notebook.sent, []);
    assert.equal(notebook.status, 'dirty');
    mock.timers.tick(200);
    await settled();
    assert.deepEqual(notebook.sent, ['ab']);
    assert.equal(notebook.status, 'clean');
  })
);

for (const status of [0, 429, 502, 503, 504]) {
  test(
    `${status} passes: it is tried again by itself, later and later`,
    timed(async () => {
      const notebook = new Notebook(status, status, 200);
      notebook.write('a');
      assert.equal(await notebook.flush(), false);
      assert.equal(notebook.status, 'offline');
      mock.timers.tick(2900);
      await settled();
      assert.equal(notebook.sent.length, 1, 'not before three seconds');
      mock.timers.tick(1000);
      await settled();
      assert.equal(notebook.sent.length, 2);
      mock.timers.tick(4900);
      await settled();
      assert.equal(notebook.sent.length, 2, 'the next one not before five');
      mock.timers.tick(1500);
      await settled();
      assert.equal(notebook.status, 'clean');
    })
  );
}

test(
  'what is typed while a server is away goes with the next attempt and hurries nobody',
  timed(async () => {
    const notebook = new Notebook(503, 200);
    notebook.write('a');
    await notebook.flush();
    notebook.write('ab');
    mock.timers.tick(2500);
    await settled();
    assert.deepEqual(notebook.sent, ['a']);
    mock.timers.tick(1500);
    await settled();
    assert.deepEqual(notebook.sent, ['a', 'ab']);
  })
);

test(
  'a refusal is told and not tried again',
  timed(async () => {
    const notebook = new Notebook(422, 200);
    const told = [];
    notebook.addEventListener('problem', (event) => told.push(event.detail.status));
    notebook.write('a');
    await notebook.flush();
    mock.timers.tick(120_000);
    await settled();
    assert.deepEqual(told, [422]);
    assert.deepEqual(notebook.sent, ['a']);
  })
);

test(
  'an ended session is told once, and what was typed goes after the login',
  timed(async () => {
    const notebook = new Notebook(401, 200);
    let told = 0;
    notebook.addEventListener('signedout', () => (told += 1));
    notebook.write('a');
    await notebook.flush();
    assert.equal(notebook.status, 'signedout');
    assert.equal(told, 1);
    assert.equal(await notebook.resume(), true);
    assert.equal(notebook.saved, 'a');
  })
);

test(
  'no wait is longer than a minute, whatever the server asks for',
  timed(async () => {
    const notebook = new Notebook();
    for (const asked of [0, 20_000, 3_600_000]) {
      const wait = notebook.delay({ retryAfter: asked });
      assert.ok(wait >= Math.min(asked, 60_000) && wait <= 60_000, `${asked}: ${wait}`);
    }
  })
);

test(
  'a closed form saves what is left and nothing more',
  timed(async () => {
    const notebook = new Notebook();
    notebook.write('a');
    notebook.close();
    await settled();
    assert.deepEqual(notebook.sent, ['a']);
    notebook.write('ab');
    mock.timers.tick(60_000);
    await settled();
    assert.deepEqual(notebook.sent, ['a']);
  })
);

test(
  '"saved" is said once the browser has let go of what it kept, whatever else happens meanwhile',
  timed(async () => {
    const browser = slowToForget();
    const notebook = new Notebook();
    const said = [];
    notebook.addEventListener('status', () => said.push(notebook.status));
    notebook.write('a');
    notebook.flush();
    await settled();
    assert.equal(notebook.saved, 'a');
    notebook.changed();
    assert.ok(!said.includes('clean'), String(said));
    browser.forgets();
    await settled();
    assert.equal(said.at(-1), 'clean');
  })
);

/** A browser that writes at once and forgets when the test says. */
function slowToForget() {
  let forgets = () => {};
  const transaction = (ends) => {
    const one = /** @type {*} */ ({
      objectStore: () => ({ put: () => ends(one, false), delete: () => ends(one, true), getAll: () => ends(one, false) }),
    });
    return one;
  };
  const end = (one, late) => {
    const complete = () => one.oncomplete();
    if (late) {
      forgets = complete;
    } else {
      queueMicrotask(complete);
    }
    return { result: [] };
  };
  globalThis.indexedDB = /** @type {*} */ ({
    open: () => {
      const request = /** @type {*} */ ({ result: { transaction: () => transaction(end) } });
      queueMicrotask(() => request.onsuccess());
      return request;
    },
  });
  return { forgets: () => forgets() };
}
