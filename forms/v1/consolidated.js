/*
 * The forms of a consolidated report, main or supplement: its head, whose reports are in it, the figures with the way
 * down to their source, the text.
 */
import { get } from './api.js';
import { attention, changeAt, changesPanel, consolidatedHeader, coverage, historyOf, lettersOf } from './consolidated-head.js';
import { ConsolidatedText, whole } from './consolidated-text.js';
import { el, fill } from './dom.js';
import { openForm } from './form.js';
import { narrative } from './narrative.js';
import { PieceSources } from './pieces.js';
import { provinceFigures } from './province.js';
import { partsBar } from './report.js';
import { t } from './texts.js';

/** @typedef {import('./form.js').Form} Form */

/**
 * @typedef {Object} ConsolidatedForm
 * @property {Form} form
 * @property {ConsolidatedText} text what was read, and what is typed
 * @property {{show: () => void, onlyChanged: (a: boolean) => void}} figures
 * @property {HTMLElement} above between the head and the content
 * @property {HTMLElement} below after the content
 */

/**
 * @param {Object} camForm
 * @param {Object} $scope
 * @param {(a: ConsolidatedForm) => void} build sets the actions and what else the form has
 * @param {{writing?: boolean, links?: boolean, parts?: () => [string, string][]}} [options] writing: the text is edited here;
 *   links: the person may open the agencies' reports; parts: what the form has besides, to jump to
 */
export function openConsolidated(camForm, $scope, build, { writing = false, links = true, parts = () => [] } = {}) {
  return openForm(camForm, $scope, async (form) => {
    const view = await whole(await get(`consolidated/${form.task.businessKey.replaceAll('/', '-')}`));
    const text = form.watch(new ConsolidatedText(view));
    const editable = writing && view.editable;
    const header = consolidatedHeader(form, view);
    const notes = el('div');
    const above = el('div');
    const below = el('div');
    const whose = el('div');
    const letters = el('div');
    const history = el('div');
    const figures = provinceFigures(form, text, { links, writing: editable });
    const sources = editable ? new PieceSources(form, text) : null;
    const words = narrative(text, {
      editable,
      skipEmpty: !editable && view.supplement,
      limit: 200_000,
      beside: (anchor) => (writing ? null : changeAt(text.view, anchor)),
      assembled: (code) => text.assembled(code),
      sources: sources && ((code, place) => sources.beside(code, place)),
    });
    const show = () => {
      const now = text.view;
      header.show(now);
      fill(notes, attention(now), writing ? null : changesPanel(form, now));
      fill(whose, coverage(now, { links }));
      fill(letters, lettersOf(now));
      fill(history, historyOf(now));
    };

    text.addEventListener('view', () => {
      show();
      figures.show();
      words.show();
    });
    form.openPoints = () => form.jumpList([...conflicts(text), ...(sources?.points() ?? [])]);
    show();
    build({ form, text, figures, above, below });
    fill(
      form.content,
      header.element,
      notes,
      above,
      letters,
      partsBar(form, [
        ...parts(),
        ['coverage', t('consolidated.part-coverage')],
        ['figures', t('part.figures')],
        ['narrative', t('part.narrative')],
        ['history', t('consolidated.part-history')],
      ]),
      whose,
      block('figures', t('consolidated.figures'), figures.element),
      block('narrative', t('part.narrative'), [sources?.overview, words.element]),
      below,
      history
    );
    await sources?.load();
  });
}

function block(anchor, title, content) {
  return el('section.as-block', { 'data-anchor': anchor }, el('div.as-block-head', {}, el('h4', {}, title)), content);
}

/** Where a colleague has written meanwhile. */
function conflicts(text) {
  return text.view.sections
    .map(({ code, title }) => ({ anchor: `section:${code}`, title }))
    .filter(({ anchor }) => text.fields.get(anchor)?.conflict)
    .map(({ anchor, title }) => ({ anchor, sentence: t('findings.conflict', { name: title }) }));
}

/** Whose reports were taken in since. */
export function newcomers(before, now) {
  return now.latest
    .filter(({ figuresVersion }) => figuresVersion > before.figuresVersion)
    .map(({ agencyName }) => agencyName)
    .join('; ');
}
