/* One's own account: out of every browser at once; for an administrator somebody else too. */
import { remove } from '/forms/v1/api.js';
import { act } from './act.js';

act(
  document.getElementById('everywhere'),
  () => remove('sessions'),
  () => window.location.assign('/login?logout')
);

const another = document.getElementById('another');
act(
  another,
  (form) => {
    form.querySelector('[role=status]').hidden = true;
    return remove(`sessions/${encodeURIComponent(form.elements.user.value.trim())}`);
  },
  () => {
    another.querySelector('[role=status]').hidden = false;
    another.querySelector('button').disabled = false;
  }
);
