/* A whole regime comes in as one file, alone or with its figures: seen beforehand, then taken. */
import { Problem, upload } from '/forms/v1/api.js';
import { textsLoaded } from '/forms/v1/texts.js';
import { differing, list, strong, told } from './outcome.js';

const form = document.getElementById('archive');
const outcome = document.getElementById('outcome');

if (form) {
  const { file, check, take } = form.elements;
  file.addEventListener('change', () => {
    take.disabled = true;
    outcome.className = '';
    outcome.replaceChildren();
    document.getElementById('chosen').textContent = file.files[0]?.name ?? '';
  });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const dryRun = event.submitter !== take;
    check.disabled = true;
    take.disabled = true;
    await textsLoaded;
    try {
      const answer = await upload(form.dataset.to ?? 'regimes', file.files[0], { dryRun }, () => {});
      told(outcome, answer, dryRun ? form.dataset : { ...form.dataset, would: form.dataset.done });
      take.disabled = !dryRun || answer.changes.length === 0;
    } catch (problem) {
      refused(problem);
    } finally {
      check.disabled = false;
    }
  });
}

function refused(problem) {
  if (!(problem instanceof Problem)) {
    throw problem;
  }
  outcome.className = 'notice error';
  const { refused: heading, failed } = form.dataset;
  if (problem.problems.length) {
    outcome.replaceChildren(strong(heading), list(problem.problems.map((wrong) => wrong.text)));
    differing(outcome, problem.bodies, form.dataset);
  } else {
    outcome.replaceChildren(strong(problem.status === 0 ? failed : problem.message));
  }
}
