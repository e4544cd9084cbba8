/* The data an empty database begins with: what a set would bring is looked at first, then the set is taken in. */
import { post } from '/forms/v1/api.js';
import { act } from './act.js';

document.querySelectorAll('section.panel').forEach((panel) => {
  const look = panel.querySelector('form.look');
  const take = panel.querySelector('form.take');
  if (!look) {
    return;
  }
  act(
    look,
    async ({ dataset }) => show(panel, await post(`reference-data/sets/${dataset.set}?dryRun=true`)),
    () => {
      look.hidden = true;
      take.hidden = false;
    }
  );
  act(take, ({ dataset }) => post(`reference-data/sets/${dataset.set}?dryRun=false`));
});

function show(panel, { told, warnings }) {
  const preview = panel.querySelector('.preview');
  const details = preview.querySelector('.warnings');
  preview.querySelector('.told').replaceChildren(...told.map(item));
  details.querySelector('ul').replaceChildren(...warnings.map(item));
  details.querySelector('summary').textContent = preview.dataset.warnings.replace('#', warnings.length);
  details.hidden = warnings.length === 0;
  preview.querySelector('.nothing').hidden = warnings.length > 0;
  preview.hidden = false;
}

function item(text) {
  const element = document.createElement('li');
  element.textContent = text;
  return element;
}
