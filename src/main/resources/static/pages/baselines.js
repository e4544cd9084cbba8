/* Recalculated figures of earlier periods: one is proposed, or confirmed, or not. */
import { post } from '/forms/v1/api.js';
import { parseNumber } from '/forms/v1/numbers.js';
import { act, day } from './act.js';

act(document.getElementById('propose'), ({ elements }) => {
  const typed = Object.fromEntries(
    ['regime', 'indicator', 'period', 'document', 'source'].map((name) => [name, elements[name].value])
  );
  const value = parseNumber(elements.value.value);
  const days = { groundDay: day(elements.groundDay), documentDate: day(elements.documentDate) };
  return post('baselines', { ...typed, ...days, value: value ?? null });
});

document.querySelectorAll('form.confirm').forEach((form) => {
  act(form, ({ dataset }) => post(`baselines/${dataset.id}/decision`, { confirmed: true, reason: '' }));
});
document.querySelectorAll('form.refuse').forEach((form) => {
  act(form, ({ dataset, elements }) => post(`baselines/${dataset.id}/decision`, { confirmed: false, reason: elements.reason.value }));
});
