/* A plan's page: the officer begins an amendment, or gives one up. */
import { post, remove } from '/forms/v1/api.js';
import { act } from './act.js';

act(document.getElementById('amend'), ({ dataset, elements }) =>
  post(`plans/${dataset.slug}/amendment`, { reason: elements.reason.value })
);
act(document.getElementById('withdraw'), ({ dataset }) => remove(`plans/${dataset.slug}/amendment`));
