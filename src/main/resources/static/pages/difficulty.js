/* A difficulty's case file: withdrawing it, taking it out of another one, no longer waiting for an opinion. */

document.querySelectorAll('form.act').forEach((form) =>
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const refusal = form.querySelector('[role=alert]');
    const button = form.querySelector('button');
    const token = document.cookie.match(/(?:^|; )ANSINH-CSRF=([^;]+)/)?.[1] ?? '';
    button.disabled = true;
    const answer = await fetch(`/api/difficulties/${form.dataset.key}/${form.dataset.action}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-ANSINH-CSRF': decodeURIComponent(token) },
      body: JSON.stringify({ reason: form.elements.reason.value }),
    });
    if (answer.ok) {
      location.reload();
      return;
    }
    button.disabled = false;
    refusal.textContent = (await answer.json()).detail;
    refusal.hidden = false;
  })
);
