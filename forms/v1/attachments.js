/*
 * Files beside a report: dropped or chosen, sent at once, each with its progress or the reason why it was refused.
 */
import { address, remove, upload } from './api.js';
import { button, el, fill, nextId } from './dom.js';
import { formatBytes } from './numbers.js';
import { signatureCheck } from './signed-file.js';
import { t } from './texts.js';

/** @typedef {import('./form.js').Form} Form */

const LIMIT = 20 * 1024 * 1024;
const KINDS = {
  SUPPORTING: ['.pdf', '.doc', '.docx', '.xls', '.xlsx', '.png', '.jpg', '.jpeg'],
  SIGNED: ['.pdf'],
};

/**
 * @param {Form} form
 * @param {{slug?: string, path?: string, files: Object[], purpose: 'SUPPORTING'|'SIGNED', editable: boolean}} options
 * @param {() => void} [onChange] after a file came or went
 * @param {(view: ?import('../views').SignatureView) => void} [onChecked] what was found of the signed file; null once there is another or none
 * @returns {{element: HTMLElement, show: (a: Object[], b: boolean) => void, count: () => number}}
 */
export function attachments(form, { slug, path = `reports/${slug}`, files, purpose, editable }, onChange = () => {}, onChecked = () => {}) {
  const one = purpose === 'SIGNED';
  const list = el('ul.as-files');
  const checks = el('div');
  const running = el('ul.as-files', { 'aria-live': 'polite' });
  const chooser = el('input', {
    type: 'file',
    id: nextId('file'),
    multiple: !one,
    accept: KINDS[purpose].join(','),
    hidden: true,
  });
  const drop = el(
    'div.as-drop',
    {},
    button(t(one ? 'files.choose-signed' : 'files.choose'), () => chooser.click(), { kind: 'small' }),
    el('span', {}, t(one ? 'files.drop-signed' : 'files.drop')),
    chooser
  );
  const error = el('p.as-field-error', { role: 'alert', hidden: true });
  const element = el('div.as-attachments', { 'data-anchor': one ? 'signedFile' : 'attachments' }, list, checks, running, drop, error);
  let current = [];

  chooser.addEventListener('change', () => {
    take([...chooser.files]);
    chooser.value = '';
  });
  ['dragenter', 'dragover'].forEach((type) =>
    drop.addEventListener(type, (event) => {
      event.preventDefault();
      drop.classList.add('as-over');
    })
  );
  ['dragleave', 'drop'].forEach((type) => drop.addEventListener(type, () => drop.classList.remove('as-over')));
  drop.addEventListener('drop', (event) => {
    event.preventDefault();
    take([...event.dataTransfer.files]);
  });

  function take(chosen) {
    element.classList.remove('as-invalid');
    error.hidden = true;
    if (one) {
      fill(running);
    }
    (one ? chosen.slice(0, 1) : chosen).forEach(send);
  }

  async function send(file) {
    const bar = el('progress', { max: 1, value: 0, 'aria-label': file.name });
    const line = el('li', {}, el('span.as-file-name', {}, file.name), bar);
    running.append(line);
    const refuse = (sentence, again) =>
      fill(
        line,
        el('span.as-file-refused', { role: 'alert' }, sentence),
        again ? button(t('files.again'), () => (line.remove(), send(file)), { kind: 'small' }) : null,
        button('×', () => line.remove(), { kind: 'dismiss', 'aria-label': t('message.close') })
      );
    const local = refusal(file);
    if (local) {
      refuse(local, false);
      return;
    }
    try {
      const saved = await upload(`${path}/attachments`, file, { purpose }, (part) => {
        bar.value = part;
      });
      line.remove();
      // The file may have been there already.
      show(one ? [saved] : [...current.filter(({ id }) => id !== saved.id), saved], true);
      onChange();
    } catch (problem) {
      if (problem.signedOut) {
        form.signedOut();
      }
      refuse(problem.signedOut || problem.passing ? t('files.not-sent', { name: file.name, why: problem.message }) : problem.message, problem.signedOut || problem.passing);
    }
  }

  function refusal(file) {
    const name = file.name.toLowerCase();
    if (!KINDS[purpose].some((kind) => name.endsWith(kind))) {
      return t(one ? 'files.kind-signed' : 'files.kind', { name: file.name });
    }
    if (file.size > LIMIT) {
      return t('files.too-large', { name: file.name, size: formatBytes(file.size) });
    }
    return file.size === 0 ? t('files.empty', { name: file.name }) : null;
  }

  async function drops(file) {
    await form.doing(async () => {
      await remove(`${path}/attachments/${file.id}`);
      show(
        current.filter(({ id }) => id !== file.id),
        true
      );
      onChange();
    });
  }

  function show(now, mayEdit) {
    current = now.filter((file) => file.purpose === purpose);
    drop.hidden = !mayEdit;
    fill(
      list,
      current.map((file) =>
        el(
          'li',
          {},
          el('a.as-file-name', { href: address(`${path}/attachments/${file.id}`), download: file.name }, file.name),
          el('span.as-muted', {}, formatBytes(file.size)),
          mayEdit
            ? button(t('files.remove'), () => drops(file), { kind: 'link', 'aria-label': t('files.remove-named', { name: file.name }) })
            : null
        )
      ),
      !current.length && !mayEdit ? el('li.as-muted', {}, t(one ? 'files.none-signed' : 'files.none')) : null
    );
    if (one) {
      onChecked(null);
      fill(checks, current.map((file) => signatureCheck(path, file, (view) => current.includes(file) && onChecked(view))));
    }
  }

  show(files, editable);
  return { element, show, count: () => current.length };
}
