/* What waits for review: accepting several clean reports at once. */
import { post, Problem } from '/forms/v1/api.js';
import { textsLoaded } from '/forms/v1/texts.js';

const form = document.getElementById('queue');

if (form) {
  const boxes = [...form.querySelectorAll('input[name=report]')];
  const all = document.getElementById('all');
  const button = form.querySelector('button');
  const chosen = () => boxes.filter((box) => box.checked).map((box) => box.value);
  const changed = () => {
    button.disabled = chosen().length === 0;
  };

  const refusals = async () => {
    try {
      const outcomes = await post('reviews/acceptance', { slugs: chosen() });
      return outcomes.filter((outcome) => outcome.refusal);
    } catch (problem) {
      if (!(problem instanceof Problem)) {
        throw problem;
      }
      return [{ refusal: problem.message }];
    }
  };

  await textsLoaded;
  all.disabled = boxes.length === 0;
  all.addEventListener('change', () => {
    boxes.forEach((box) => {
      box.checked = all.checked;
    });
    changed();
  });
  form.addEventListener('change', changed);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    button.disabled = true;
    const refused = await refusals();
    if (refused.length === 0) {
      // The part that was looked at may be empty now.
      const address = new URL(location.href);
      address.searchParams.delete('trang');
      location.assign(address);
      return;
    }
    const list = document.getElementById('outcomes');
    list.replaceChildren(
      ...refused.map((outcome) => {
        const item = document.createElement('li');
        item.textContent = [outcome.agencyName, outcome.refusal].filter(Boolean).join(': ');
        return item;
      })
    );
    list.hidden = false;
    changed();
  });
}
