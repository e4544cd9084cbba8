/* What the reference data say without a source: each is confirmed by itself, with what it is confirmed by. */
import { put } from '/forms/v1/api.js';
import { act } from './act.js';

document.querySelectorAll('form.confirm').forEach((form) => {
  act(form, ({ dataset, elements }) => put(`to-confirm/${dataset.id}`, { basis: elements.basis.value }));
});
