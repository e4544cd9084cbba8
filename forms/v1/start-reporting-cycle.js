/*
 * The start of reporting-cycle by hand: what the PPC directs out of turn, or a periodic cycle that was missed.
 */
import { Problem } from './api.js';
import { choices } from './choices.js';
import { el, fill, nextId } from './dom.js';
import { dateField, dayHourField, textArea, textField } from './fields.js';
import { byHeading } from './headings.js';
import { fieldsOfRegime } from './regime-field.js';
import { openStart } from './start-form.js';
import { t } from './texts.js';

const REQUIRED = ['directiveNumber', 'directiveDate', 'subject', 'due'];

export function mount(camForm, $scope) {
  return openStart(camForm, $scope, 'cycle-start', async (form) => {
    if (form.choices.closed) {
      fill(form.content, el('p.as-notice', { role: 'status' }, form.choices.closed));
      return;
    }
    const input = form.input();
    const adHoc = fieldsOfRegime(input, form.choices.regimes, ['agencies', 'sections', 'indicators'], ({ agencies, sections, areas }) =>
      requestFields(input, { agencies, sections, areas })
    );
    const periodic = periodField(input, form.choices.periods);
    const kinds = kindField(input, form.choices.periods);
    const asked = el('div', {}, adHoc.field, adHoc.element);
    const show = () => {
      const regular = input.get('kind') === 'PERIODIC';
      asked.hidden = regular;
      periodic.element.hidden = !regular;
    };
    input.addEventListener('status', show);
    fill(form.content, el('p.as-muted', {}, t('start.intro')), kinds, asked, periodic.element);
    show();
    form.setActions([
      {
        text: t('start.open'),
        primary: true,
        run: async () => {
          const problems = input.get('kind') === 'PERIODIC' ? periodic.problems() : adHoc.problems();
          if (Object.keys(problems).length) {
            throw new Problem(422, { detail: t('start.missing'), errors: problems });
          }
          await form.begin();
        },
      },
    ]);
  });
}

function kindField(input, periods) {
  const missed = periods.some(({ open }) => !open);
  const options = ['AD_HOC', 'PERIODIC'].map((kind) => {
    const control = el('input', { type: 'radio', name: 'kind', value: kind, id: nextId('kind') });
    control.disabled = kind === 'PERIODIC' && !missed;
    control.addEventListener('change', () => input.set('kind', kind));
    return control;
  });
  const show = () =>
    options.forEach((control) => {
      control.checked = control.value === (input.get('kind') || 'AD_HOC');
    });
  input.addEventListener('adopted', show);
  show();
  return el(
    'fieldset.as-choice',
    { 'data-anchor': 'kind' },
    el('legend', {}, t('start.kind')),
    el(
      'div.as-row',
      {},
      options.map((control) => el('label.as-option', { for: control.id }, control, el('span', {}, t(`start.kind.${control.value}`))))
    ),
    missed ? null : el('p.as-hint', {}, t('start.none-missed'))
  );
}

/** Which cycle was missed; those that are open are shown and cannot be chosen. */
function periodField(input, periods) {
  const controls = periods.map(({ regime, period, open }) => {
    const control = el('input', { type: 'radio', name: 'period', value: period, id: nextId('period') });
    control.disabled = open;
    control.addEventListener('change', () => {
      input.set('regime', regime);
      input.set('period', period);
    });
    return control;
  });
  const show = () =>
    controls.forEach((control, index) => {
      const { regime, period, open } = periods[index];
      control.checked = !open && input.get('period') === period && (input.get('regime') || regime) === regime;
    });
  input.addEventListener('adopted', show);
  show();
  const element = el(
    'fieldset.as-choice',
    { 'data-anchor': 'period' },
    el('legend', {}, t('start.period')),
    periods.map(({ label, explanation, open }, index) =>
      el(
        'label.as-option.as-option-line',
        { for: controls[index].id },
        controls[index],
        el('span', {}, el('strong', {}, t('cycle.title', { period: label })), ` – ${open ? t('start.already-open') : explanation}`)
      )
    ),
    el('p.as-field-error', { role: 'alert', hidden: true })
  );
  return { element, problems: () => (controls.some(({ checked }) => checked) ? {} : { period: t('start.missing.period') }) };
}

function named(sections) {
  return sections.map(({ code, title }) => [code, title]);
}

function requestFields(input, { agencies, sections, areas }) {
  const whom = choices(input, {
    name: 'agencies',
    title: t('start.agencies'),
    all: t('start.agencies-all', { count: agencies.length }),
    only: t('start.agencies-only'),
    missing: t('start.missing.agencies'),
    groups: [{ title: null, items: agencies.map(({ code, name }) => [code, name]) }],
  });
  const what = choices(input, {
    name: 'sections',
    title: t('start.sections'),
    all: t('start.sections-all'),
    only: t('start.sections-only'),
    missing: t('start.missing.sections'),
    groups: byHeading(sections).map(([title, group]) => ({ title, items: named(group) })),
  });
  const figures = choices(input, {
    name: 'indicators',
    title: t('start.indicators'),
    all: t('start.indicators-all'),
    only: t('start.indicators-only'),
    missing: t('start.missing.indicators'),
    groups: areas.map((area) => ({
      title: area.name,
      items: area.indicators.map(({ code, name, unit }) => [code, `${code} ${name} (${unit})`]),
    })),
  });
  const element = el(
    'div',
    {},
    el(
      'section.as-block',
      {},
      el('div.as-block-head', {}, el('h4', {}, t('start.directive'))),
      el(
        'div.as-fields',
        {},
        textField(input, 'directiveNumber', t('start.directive-number'), { required: true, max: 60, hint: t('start.directive-hint') }),
        dateField(input, 'directiveDate', t('start.directive-date'), { required: true })
      ),
      textArea(input, 'subject', t('start.subject'), { required: true, rows: 2, max: 500, hint: t('start.subject-hint') })
    ),
    el(
      'section.as-block',
      {},
      el('div.as-block-head', {}, el('h4', {}, t('start.when'))),
      dayHourField(input, 'due', { day: t('start.due-day'), hour: t('start.due-hour'), hint: t('start.due-hint') }),
      dateField(input, 'cutOff', t('start.cut-off'), { hint: t('start.cut-off-hint') })
    ),
    el(
      'section.as-block',
      {},
      el('div.as-block-head', {}, el('h4', {}, t('start.what'))),
      whom.element,
      what.element,
      figures.element,
      textArea(input, 'instructions', t('request.instructions'), { rows: 3, max: 10_000 })
    )
  );
  const problems = () => {
    const found = REQUIRED.filter((name) => !String(input.get(name)).trim()).map((name) => [name, t(`start.missing.${name}`)]);
    const lists = { agencies: whom, sections: what, indicators: figures };
    Object.entries(lists).forEach(([name, list]) => list.problem() && found.push([name, list.problem()]));
    return Object.fromEntries(found);
  };
  return { element, problems };
}
