/* Who signs out leaves nothing on this computer of what he typed. */
import { forgetAllOf } from '/forms/v1/kept.js';

const form = document.querySelector('.bar form');
form.addEventListener('submit', async (event) => {
  event.preventDefault();
  await forgetAllOf(form.dataset.person);
  form.submit();
});
