/* A page of all instances by what they are about, running and finished, and the way to it. */
import {
  csvAddress,
  draw,
  due,
  element,
  instance,
  instanceAddress,
  instances,
  lastDay,
  moment,
  note,
  state,
  table,
  TEXTS,
} from './monitoring.js';
import { drawing } from './drawing.js';
import { told } from './instance.js';

const PATH = '/ho-so';
const WHICH = ['running', 'finished', 'all'];

const asked = () => new URLSearchParams(location.hash.split('?')[1] ?? '');

const to = (parameters) => `#${PATH}?${new URLSearchParams(parameters)}`;

function form(parameters) {
  const words = element('input', {
    type: 'search',
    name: 'tim',
    className: 'form-control',
    value: parameters.get('tim') ?? '',
    placeholder: TEXTS.searchHint,
    maxLength: 200,
  });
  words.setAttribute('aria-label', TEXTS.searchHint);
  const which = element('select', { name: 'tinh-trang', className: 'form-control' });
  which.setAttribute('aria-label', TEXTS.standing);
  WHICH.forEach((name) => which.append(new Option(TEXTS[name], name)));
  which.value = WHICH.includes(parameters.get('tinh-trang')) ? parameters.get('tinh-trang') : 'running';
  const go = () => {
    location.hash = to({ tim: words.value.trim(), 'tinh-trang': which.value });
  };
  which.addEventListener('change', go);
  const made = element(
    'form',
    { className: 'ansinh-search' },
    words,
    which,
    element('button', { type: 'submit', className: 'btn btn-primary', textContent: TEXTS.search })
  );
  made.addEventListener('submit', (event) => {
    event.preventDefault();
    go();
  });
  return made;
}

function pages(part, parameters) {
  const link = (number, text) =>
    element('a', { href: to({ ...Object.fromEntries(parameters), trang: number }), textContent: text });
  return element(
    'p',
    { className: 'ansinh-pages' },
    part.number > 1 ? link(part.number - 1, TEXTS.previous) : null,
    part.parts > 1 ? ` ${part.number}/${part.parts} ` : null,
    part.number < part.parts ? link(part.number + 1, TEXTS.next) : null
  );
}

async function list(parameters) {
  const part = await instances(parameters);
  const above = element(
    'p',
    { className: 'ansinh-note' },
    TEXTS.found(part.found),
    ' · ',
    element('a', { href: csvAddress(parameters), textContent: TEXTS.csv })
  );
  const rows = part.rows.map((row) => [
    element('a', { href: instanceAddress(row), textContent: row.reference || TEXTS.noReference }),
    row.process,
    row.agency,
    row.period,
    state(row),
    lastDay(row),
    row.steps.map((step) => element('div', { textContent: step.name.split(' – ')[0], title: step.name })),
    row.steps.map((step) => element('div', {}, ...due(step))),
    moment(row.begun),
    moment(row.ended),
  ]);
  return [
    above,
    rows.length === 0
      ? note(TEXTS.none)
      : table(
          [
            TEXTS.reference,
            TEXTS.process,
            TEXTS.agency,
            TEXTS.period,
            TEXTS.state,
            TEXTS.lastDay,
            TEXTS.atStep,
            TEXTS.due,
            TEXTS.begun,
            TEXTS.ended,
          ],
          rows
        ),
    pages(part, parameters),
  ].filter(Boolean);
}

/** What Cockpit's own page of an instance has, for one that it has no page for: the drawing, and what is told. */
async function one(box, id) {
  const { row } = await instance(id);
  const picture = element('div', { className: 'ansinh-drawing' });
  box.replaceChildren(picture, ...(await told(id)));
  await drawing(picture, row);
  return [...box.childNodes];
}

export default [
  {
    id: 'ansinh.instances',
    pluginPoint: 'cockpit.route',
    priority: 0,
    properties: { path: PATH },
    render: (node) => {
      const parameters = asked();
      const box = element('div');
      const id = parameters.get('luot');
      node.append(
        element(
          'div',
          { className: 'ansinh-page' },
          element('h1', { className: 'ansinh-title', textContent: TEXTS.instances }),
          id
            ? element('p', {}, element('a', { href: to({ 'tinh-trang': 'finished' }), textContent: `‹ ${TEXTS.back}` }))
            : form(parameters),
          box
        )
      );
      draw(box, () => (id ? one(box, id) : list(parameters)));
    },
  },
  {
    id: 'ansinh.instances.way',
    pluginPoint: 'cockpit.navigation',
    priority: 110,
    properties: { path: `#${PATH}` },
    render: (node) => node.append(element('a', { href: `#${PATH}`, textContent: TEXTS.instances })),
  },
];
