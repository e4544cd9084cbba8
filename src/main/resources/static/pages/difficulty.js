/* A difficulty's case file: withdrawing it, taking it out of another one, no longer waiting for an opinion. */
import { post, Problem } from '/forms/v1/api.js';
import { textsLoaded } from '/forms/v1/texts.js';

function onSubmit(form) {
  const refusal = form.querySelector('[role=alert]');
  const button = form.querySelector('button');
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    button.disabled = true;
    refusal.hidden = true;
    try {
      await post(`difficulties/${form.dataset.key}/${form.dataset.action}`, { reason: form.elements.reason.value });
      window.location.reload();
    } catch (problem) {
      button.disabled = false;
      if (!(problem instanceof Problem)) {
        throw problem;
      }
      refusal.textContent = problem.message;
      refusal.hidden = false;
    }
  });
  // Pressed before somebody listens, the browser would send the form by itself and lose what is typed.
  button.disabled = false;
}

await textsLoaded;
document.querySelectorAll('form.act').forEach(onSubmit);
