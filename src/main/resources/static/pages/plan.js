/* A plan's page: the officer begins an amendment, or gives one up; either shows where the plan stands then. */
import { post, remove } from '/forms/v1/api.js';
import { act } from './act.js';

function onPlan(form, send) {
  act(form, send, () => window.location.assign(`/ke-hoach/${form.dataset.slug}`));
}

onPlan(document.getElementById('amend'), ({ dataset, elements }) =>
  post(`plans/${dataset.slug}/amendment`, { reason: elements.reason.value })
);
onPlan(document.getElementById('withdraw'), ({ dataset }) => remove(`plans/${dataset.slug}/amendment`));
