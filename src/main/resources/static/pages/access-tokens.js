/* Tokens of programs: one is issued and shown once, one is revoked; below, what a body does not show to everybody. */
import { post, remove } from '/forms/v1/api.js';
import { act, day } from './act.js';
import './public-scope.js';

const issue = document.getElementById('issue');
let issued;
act(
  issue,
  async ({ elements }) => {
    issued = await post('access-tokens', {
      name: elements.name.value,
      person: elements.person.value,
      agency: elements.agency.value,
      scopes: [...issue.querySelectorAll('[name=scope]:checked')].map(({ value }) => value),
      lastDay: day(elements.lastDay)
    });
  },
  () => {
    issue.hidden = true;
    // The list below is that of before.
    document.getElementById('list').hidden = true;
    const shown = document.getElementById('issued');
    shown.querySelector('code').textContent = issued.token;
    shown.hidden = false;
  }
);

document.querySelectorAll('form.revoke').forEach((form) => {
  act(form, () => remove(`access-tokens/${form.dataset.token}`));
});
