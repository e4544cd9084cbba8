/* Putting into service: a trial mail, and from which period on each regime runs here. */
import { post, put } from '/forms/v1/api.js';
import { act } from './act.js';

const trial = document.getElementById('trial');
if (trial?.querySelector('button')) {
  const answer = trial.querySelector('[role=status]');
  act(
    trial,
    async () => {
      answer.hidden = true;
      const { taken, sentence } = await post('commissioning/trial-mail');
      answer.textContent = sentence;
      answer.classList.toggle('error', !taken);
      answer.hidden = false;
    },
    () => {
      trial.querySelector('button').disabled = false;
    }
  );
}

document.querySelectorAll('form.begin').forEach((form) => {
  form.addEventListener('change', () => warn(form));
  warn(form);
  act(form, ({ dataset }) => {
    const chosen = form.querySelector('input[name=period]:checked');
    const confirmed = chosen.closest('.period').querySelector('input[name=confirmed]')?.checked ?? false;
    return put(`commissioning/${dataset.regime}`, { period: chosen.value, confirmed });
  });
});

/** What is said of a period stands under the chosen one alone, and has to be confirmed there. */
function warn(form) {
  form.querySelectorAll('.period').forEach((period) => {
    const chosen = period.querySelector('input[name=period]').checked;
    const warning = period.querySelector('.warning');
    if (warning) {
      warning.hidden = !chosen;
      warning.querySelector('input').required = chosen;
    }
  });
}
