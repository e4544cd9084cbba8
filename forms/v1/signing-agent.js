/*
 * The government's signing agent on the person's own computer. It is told two addresses, each good once: where to fetch the
 * document, and where to send it back signed. What came of it the server says, which has verified the file.
 */
import { address, get, post, Problem, remove } from './api.js';
import { t } from './texts.js';

/** As long as the addresses are good, and a little. */
const PATIENCE = 310_000;

/** The place of a form where it is told. */
export const PLACE = 'deskSigning';

/** Read once by Tasklist's own scripts as well. */
const SETTINGS = new URL('../../camunda/app/shared/settings.js', import.meta.url).href;

/** @type {?Promise<?string>} */
let known = null;

/** Where the agent listens; null where this installation does without it. */
export function signingAgent() {
  known ??= import(SETTINGS).then(
    (settings) => settings.default.signingAgent ?? null,
    () => null
  );
  return known;
}

/**
 * Has the agent sign what waits in a task.
 *
 * @param {string} task its id
 * @param {AbortSignal} stopped when the person does not wait any longer
 * @returns {Promise<{id: number, name: string, purpose: string, size: number}>} the signed file, as it was taken
 * @throws {Problem} with a sentence, whatever went wrong
 */
export async function sign(task, stopped) {
  const path = `tasks/${task}/signing`;
  const offer = await post(path);
  const mine = `${path}/${offer.id}`;
  const said = await ask(`${await signingAgent()}/${offer.operation}`, request(offer), stopped);
  /** @type {import('../views').DeskResult} */
  const { progress, sentence, file } = await get(mine);
  if (progress === 'TAKEN') {
    return file;
  }
  if (progress === 'WAITING') {
    // What is signed after that is not taken.
    await remove(mine);
  }
  throw new Problem(422, { detail: sentence ?? said ?? t('desk.nothing-came'), field: PLACE });
}

/** As the agent reads it: names of its own, all of them there. */
function request({ fetch, giveBack, reference, date }) {
  return {
    FileUploadHandler: address(`..${giveBack}`),
    SessionId: '',
    JWTToken: '',
    FileName: address(`..${fetch}`),
    DocNumber: reference,
    IssuedDate: date ? `${date}T00:00:00+07:00` : '',
    MetaData: [],
  };
}

/** @returns {Promise<?string>} why it did not sign; null when it says that it has */
function ask(agent, message, stopped) {
  return new Promise((resolve) => {
    let open = false;
    const socket = connected(agent);
    if (!socket) {
      resolve(t('desk.no-agent'));
      return;
    }
    const end = (why) => {
      clearTimeout(timer);
      stopped.removeEventListener('abort', stop);
      socket.close();
      resolve(why);
    };
    const timer = setTimeout(() => end(t('desk.too-long')), PATIENCE);
    const stop = () => end(t('desk.stopped'));
    stopped.addEventListener('abort', stop);
    socket.addEventListener('open', () => {
      open = true;
      socket.send(JSON.stringify(message));
    });
    socket.addEventListener('message', ({ data }) => end(answered(data)));
    // An error is followed by it.
    socket.addEventListener('close', () => end(t(open ? 'desk.broken-off' : 'desk.no-agent')));
  });
}

/** Null where the browser does not even try, as from a page with TLS to an address without. */
function connected(agent) {
  try {
    return new WebSocket(agent);
  } catch {
    return null;
  }
}

function answered(data) {
  try {
    const { Status, Message } = JSON.parse(data);
    if (Number(Status) === 0) {
      return null;
    }
    return Message ? t('desk.refused-by-agent', { why: String(Message).slice(0, 300) }) : t('desk.cancelled');
  } catch {
    return t('desk.not-understood');
  }
}
