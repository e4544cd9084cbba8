/* Word templates: one is uploaded and tried, put in force from a day on, or taken out of force. */
import { put, upload } from '/forms/v1/api.js';
import { act, day } from './act.js';

const sent = document.querySelector('#upload');
let taken = null;

act(
  sent,
  async ({ elements }) => {
    const { kind, body, file } = elements;
    taken = await upload(`word-templates/kinds/${kind.value}`, file.files[0], { body: body.value.trim() }, () => {});
  },
  () => window.location.assign(`/mau-van-ban/${taken.id}`)
);

act(
  document.querySelector('#force'),
  ({ dataset, elements }) => put(`word-templates/${dataset.id}/in-force`, { from: day(elements.from) }),
  () => window.location.assign('/mau-van-ban')
);

document.querySelectorAll('form.end').forEach((form) => {
  act(form, ({ dataset, elements }) =>
    put(`word-templates/kinds/${dataset.kind}/default`, { from: day(elements.from), body: dataset.body })
  );
});
