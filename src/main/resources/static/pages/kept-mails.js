/* Mails that wait for an address: a list, or all of them, is sent or given up as it stands on the page. */
import { post } from '/forms/v1/api.js';
import { act } from './act.js';

const ids = (lists) =>
  [...lists].flatMap((list) => [...list.querySelectorAll('[data-id]')].map(({ dataset }) => Number(dataset.id)));

document.querySelectorAll('.kept').forEach((list) => {
  act(list.querySelector('.send'), () => post('kept-mails/send', { ids: ids([list]) }));
  act(list.querySelector('.drop'), () => post('kept-mails/drop', { ids: ids([list]) }));
});

const all = (selector) => ids(document.querySelectorAll(selector));
act(document.querySelector('.all .send'), () => post('kept-mails/send', { ids: all('.kept.sendable') }));
act(document.querySelector('.all .drop'), () => post('kept-mails/drop', { ids: all('.kept') }));
