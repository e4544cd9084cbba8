/*
 * A plan's page: the officer begins an amendment, or gives one up.
 */
import { post, Problem, remove } from '/forms/v1/api.js';
import { textsLoaded } from '/forms/v1/texts.js';

function onSubmit(form, send) {
  if (!form) {
    return;
  }
  const notice = form.querySelector('[role="alert"]');
  const button = form.querySelector('button');
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    button.disabled = true;
    try {
      await send(`plans/${form.dataset.slug}/amendment`);
      window.location.href = `/ke-hoach/${form.dataset.slug}`;
    } catch (problem) {
      if (!(problem instanceof Problem)) {
        throw problem;
      }
      notice.textContent = problem.message;
      notice.hidden = false;
    } finally {
      button.disabled = false;
    }
  });
  // Pressed before somebody listens, the browser would send the form by itself and lose what is typed.
  button.disabled = false;
}

await textsLoaded;
const amend = document.getElementById('amend');
onSubmit(amend, (path) => post(path, { reason: amend.elements.reason.value }));
onSubmit(document.getElementById('withdraw'), (path) => remove(path));
