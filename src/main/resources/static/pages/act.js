/* What a person does on a page: one form, one request; a refusal stands in the form, and what is typed stays. */
import { Problem } from '/forms/v1/api.js';
import { parseDay } from '/forms/v1/dates.js';
import { t, textsLoaded } from '/forms/v1/texts.js';

/** The day in a field, in ISO 8601; null while it is empty. Where it is none, {@link act} has said so and sends nothing. */
export const day = (field) => parseDay(field.value);

/** The browser's own control writes days in the browser's language: ours are typed, and read as people write them. */
function noDay(form) {
  return [...form.elements].find((field) => 'day' in field.dataset && day(field) === undefined);
}

/** The name of a chosen file beside its button, which is ours: the browser writes its own in its own language. */
document.querySelectorAll('.file input').forEach((field) => {
  field.addEventListener('change', () => {
    field.closest('.file').querySelector('output').textContent = [...field.files].map(({ name }) => name).join(', ');
  });
});

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
    refusal.hidden = true;
    const wrong = noDay(form);
    if (wrong) {
      refusal.textContent = t('date.no-day', { text: wrong.value });
      refusal.hidden = false;
      wrong.focus();
      return;
    }
    button.disabled = true;
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
