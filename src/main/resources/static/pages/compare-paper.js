/* Whether a file says what was approved. */
import { upload } from '/forms/v1/api.js';
import { el, fill } from '/forms/v1/dom.js';
import { act } from './act.js';

const form = document.querySelector('#compare');
const told = document.querySelector('#compared');
let compared = null;

form.elements.file.addEventListener('change', () => {
  told.hidden = true;
});

act(
  form,
  async ({ elements }) => {
    told.hidden = true;
    compared = await upload('papers/comparison', elements.file.files[0], {}, () => {});
  },
  () => {
    const { result, sentence, differences, outside } = compared;
    const good = ['KEPT', 'SAME'].includes(result);
    const said = told.querySelector('#sentence');
    said.textContent = sentence;
    said.classList.toggle('warning', !good);
    fill(told.querySelector('#differences'), ...differences.map((difference) => el('li', {}, difference)));
    const besides = told.querySelector('details');
    besides.hidden = !outside;
    besides.querySelector('p').textContent = outside;
    told.hidden = false;
    form.querySelector('button').disabled = false;
  }
);
