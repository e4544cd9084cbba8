/* A difficulty's case file: withdrawing it, taking it out of another one, no longer waiting for an opinion. */
import { post } from '/forms/v1/api.js';
import { act } from './act.js';

document
  .querySelectorAll('form.act')
  .forEach((form) =>
    act(form, ({ dataset, elements }) =>
      post(`difficulties/${dataset.key}/${dataset.action}`, { reason: elements.reason.value })
    )
  );
