/*
 * Forms that read a report before something is decided: its head, what the check noticed, what changed, the content.
 */
import { get } from './api.js';
import { differencePanel, leaderEdits } from './diff.js';
import { el, fill } from './dom.js';
import { Draft } from './draft.js';
import { findingsPanel } from './findings.js';
import { openForm } from './form.js';
import { historyOf, reportHeader, returned } from './header.js';
import { remarksAt } from './remarks.js';
import { commonParts, partsBar, reportContent } from './report.js';

/** @typedef {import('./form.js').Form} Form */

/**
 * @typedef {Object} ReportForm
 * @property {Form} form
 * @property {Draft} draft
 * @property {string} slug
 * @property {(a: boolean) => void} edit shows the content to read or to change
 * @property {HTMLElement} above between the findings and the content
 * @property {HTMLElement} below after the content
 * @property {null | ((anchor: string, view: Object) => *)} beside what stands under a place; null where the remarks do
 * @property {null | ((anchor: string, name: string) => *)} tools buttons of a place
 * @property {*} content what shows the report; null before it is shown
 */

/**
 * @param {Object} camForm
 * @param {Object} $scope
 * @param {(a: ReportForm) => void} build sets the actions and what else the form has
 * @param {{parts?: () => [string, string][]}} [options] parts: what the form has besides, to jump to
 */
export function openReport(camForm, $scope, build, { parts = () => [] } = {}) {
  return openForm(camForm, $scope, async (form) => {
    const slug = form.task.businessKey.replaceAll('/', '-');
    const view = await get(`reports/${slug}`);
    const draft = form.watch(new Draft(view));
    const header = reportHeader(view);
    const findings = findingsPanel(form);
    const difference = el('div');
    const above = el('div');
    const body = el('div');
    const below = el('div');
    const report = { form, draft, slug, above, below, beside: null, tools: null, content: null, edit };
    let editing = null;

    function edit(editable) {
      if (editing === editable) {
        return;
      }
      editing = editable;
      const content = reportContent(form, draft, {
        editable,
        beside: (anchor) => (report.beside ? report.beside(anchor, draft.view) : remarksAt(form, draft.view, anchor)),
        tools: (anchor, name) => report.tools?.(anchor, name) ?? null,
      });
      report.content = content;
      fill(body, content.element);
    }

    function show() {
      header.show(draft.view);
      findings.show(draft.view);
      fill(difference, differencePanel(form, draft.view), leaderEdits(form, draft.view));
    }

    draft.addEventListener('view', show);
    build(report);
    edit(editing ?? false);
    fill(
      form.content,
      header.element,
      returned(view),
      findings.element,
      difference,
      above,
      partsBar(form, [...parts(), ...commonParts(view)]),
      body,
      below,
      historyOf(view)
    );
    show();
  });
}
