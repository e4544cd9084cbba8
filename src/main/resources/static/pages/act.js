/* What a person does on a page: one form, one request; a refusal stands in the form, and what is typed stays. */
import { Problem } from '/forms/v1/api.js';
import { textsLoaded } from '/forms/v1/texts.js';

/**
 * @param {HTMLFormElement|null} form with an alert and a disabled button; null where the person may not
 * @param {function(HTMLFormElement): Promise} send
 * @param {function()} then once it is done
 */
export async function act(form, send, then = () => window.location.reload()) {
  if (!form) {
    return;
  }
  const refusal = form.querySelector('[role=alert]');
  const button = form.querySelector('button');
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    button.disabled = true;
    refusal.hidden = true;
    try {
      await send(form);
      then();
    } catch (problem) {
      button.disabled = false;
      if (!(problem instanceof Problem)) {
        throw problem;
      }
      refusal.textContent = problem.message;
      refusal.hidden = false;
    }
  });
  await textsLoaded;
  // Pressed before somebody listens, the browser would send the form by itself and lose what is typed.
  button.disabled = false;
}
