/* What of a body everybody sees: each form is one body, or chooses one. */
import { put } from '/forms/v1/api.js';
import { act } from './act.js';

document.querySelectorAll('form.restrict').forEach((form) => {
  act(form, ({ elements }) =>
    put('public-side', {
      agency: elements.agency.value,
      status: elements.shows.value === 'nothing',
      figures: elements.shows.value !== 'all',
      reason: elements.reason.value
    })
  );
});
