/* What waits for review: accepting several clean reports at once. */

const form = document.getElementById('queue');

if (form) {
  const boxes = [...form.querySelectorAll('input[name=report]')];
  const all = document.getElementById('all');
  const button = form.querySelector('button');
  const chosen = () => boxes.filter((box) => box.checked).map((box) => box.value);
  const changed = () => {
    button.disabled = chosen().length === 0;
  };

  all.disabled = boxes.length === 0;
  all.addEventListener('change', () => {
    boxes.forEach((box) => {
      box.checked = all.checked;
    });
    changed();
  });
  form.addEventListener('change', changed);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    button.disabled = true;
    const token = document.cookie.match(/(?:^|; )ANSINH-CSRF=([^;]+)/)?.[1] ?? '';
    const answer = await fetch('/api/reviews/acceptance', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-ANSINH-CSRF': decodeURIComponent(token) },
      body: JSON.stringify({ slugs: chosen() }),
    });
    const outcomes = answer.ok ? await answer.json() : [{ agencyName: '', refusal: (await answer.json()).detail }];
    const refused = outcomes.filter((outcome) => outcome.refusal);
    if (refused.length === 0) {
      location.reload();
      return;
    }
    const list = document.getElementById('outcomes');
    list.replaceChildren(
      ...refused.map((outcome) => {
        const item = document.createElement('li');
        item.textContent = `${outcome.agencyName}: ${outcome.refusal}`;
        return item;
      })
    );
    list.hidden = false;
    changed();
  });
}
