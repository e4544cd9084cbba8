/*
 * What the automatic check noticed, as a list that leads to each place.
 */
import { address } from './api.js';
import { button, el, fill } from './dom.js';
import { t } from './texts.js';

/** @typedef {import('./form.js').Form} Form */

/**
 * @param {Form} form
 * @param {() => {anchor: string, blocking: boolean, sentence: string}[]} local what only the page knows yet
 * @returns {{element: HTMLElement, show: (a: Object) => void, blocking: () => number}}
 */
export function findingsPanel(form, local = () => []) {
  const summary = el('summary');
  const list = el('div');
  const element = el('details.as-block.as-findings', { 'data-anchor': 'findings' }, summary, list);
  let blocking = 0;

  function show(view) {
    const findings = [...local(), ...view.findings];
    const must = findings.filter((finding) => finding.blocking);
    const look = findings.filter((finding) => !finding.blocking);
    blocking = must.length;
    element.classList.toggle('as-has-blocking', must.length > 0);
    element.classList.toggle('as-has-warnings', look.length > 0);
    fill(summary, title(must.length, look.length));
    fill(list, group('findings.blocking', must), group('findings.warnings', look), links(view, look.length));
  }

  function group(title, findings) {
    return findings.length
      ? [
          el('h5', {}, t(title)),
          el(
            'ul',
            {},
            findings.map((finding) =>
              el('li', {}, button(finding.sentence, () => form.jump(finding.anchor), { kind: 'link' }))
            )
          ),
        ]
      : null;
  }

  return { element, show, blocking: () => blocking };
}

/** To what is checked, and to the file of what was found in a submission. */
function links({ slug, submission }, count) {
  return el(
    'p.as-row',
    {},
    el('a', { href: '/noi-dung-kiem-tra', target: '_blank', rel: 'noopener' }, t('findings.checks')),
    submission && count
      ? el('a', { href: address(`reports/${slug}/submissions/${submission}/findings`), download: true }, t('findings.download'))
      : null
  );
}

function title(blocking, warnings) {
  if (!blocking && !warnings) {
    return el('span', {}, t('findings.none'));
  }
  return [
    blocking ? el('span.as-count.as-bad', {}, t('findings.count-blocking', { count: blocking })) : null,
    warnings ? el('span.as-count.as-warn', {}, t('findings.count-warnings', { count: warnings })) : null,
  ];
}
