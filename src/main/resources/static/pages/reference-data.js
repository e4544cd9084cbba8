/* New reference data: a dry run says what is wrong or what would change, then the same files are taken in. */

const form = document.getElementById('import');
const result = document.getElementById('result');
const { check, take, files } = form.elements;

files.addEventListener('change', () => {
  take.disabled = true;
  result.hidden = true;
  document.getElementById('chosen').textContent = [...files.files].map((file) => file.name).join(', ');
});

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const dryRun = event.submitter !== take;
  check.disabled = true;
  take.disabled = true;
  try {
    const body = new FormData();
    [...files.files].forEach((file) => body.append('files', file));
    body.append('dryRun', dryRun);
    const token = document.cookie.match(/(?:^|; )ANSINH-CSRF=([^;]+)/)?.[1] ?? '';
    const answer = await fetch('/api/reference-data', {
      method: 'POST',
      headers: { 'X-ANSINH-CSRF': decodeURIComponent(token) },
      body,
    });
    show(await answer.json(), dryRun);
    take.disabled = !(answer.ok && dryRun);
  } catch {
    show({ detail: result.dataset.failed }, dryRun);
  } finally {
    check.disabled = false;
  }
});

function show({ problems = [], warnings = [], changes = [], detail }, dryRun) {
  const { refused, would, done, same } = result.dataset;
  const failed = problems.length > 0 || detail;
  const unchanged = changes.length === 0 ? same : dryRun ? would : done;
  result.classList.toggle('error', Boolean(failed));
  result.replaceChildren(paragraph(detail ?? (problems.length ? refused : unchanged)), list(problems), list(changes));
  if (warnings.length) {
    result.append(paragraph(result.dataset.warnings), list(warnings));
  }
  result.hidden = false;
}

function paragraph(text) {
  const element = document.createElement('p');
  const strong = document.createElement('strong');
  strong.textContent = text;
  element.append(strong);
  return element;
}

function list(lines) {
  const element = document.createElement('ul');
  lines.forEach((line) => {
    const item = document.createElement('li');
    item.textContent = line;
    element.append(item);
  });
  return element;
}
