/* A report's page: recalling what nobody has begun to review. */
import { post } from '/forms/v1/api.js';
import { act } from './act.js';

act(
  document.getElementById('recall'),
  ({ dataset, elements }) => post(`reports/${dataset.slug}/recall`, { reason: elements.reason.value }),
  () => window.location.assign('/bao-cao')
);
