/* A report's page: recalling what nobody has begun to review. */

const form = document.getElementById('recall');

form?.addEventListener('submit', async (event) => {
  event.preventDefault();
  const refusal = form.querySelector('[role=alert]');
  const token = document.cookie.match(/(?:^|; )ANSINH-CSRF=([^;]+)/)?.[1] ?? '';
  const answer = await fetch(`/api/reports/${form.dataset.slug}/recall`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-ANSINH-CSRF': decodeURIComponent(token) },
    body: JSON.stringify({ reason: form.elements.reason.value }),
  });
  if (answer.ok) {
    location.assign('/bao-cao');
    return;
  }
  refusal.textContent = (await answer.json()).detail;
  refusal.hidden = false;
});
