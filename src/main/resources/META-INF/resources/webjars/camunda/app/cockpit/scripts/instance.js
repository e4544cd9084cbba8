/* In an instance: whose it is, where it waits, with whom, until when, and which way it has come, also on the diagram. */
import {
  draw,
  due,
  element,
  failures,
  failureTable,
  heading,
  instance,
  lastDay,
  moment,
  note,
  table,
  TEXTS,
} from './monitoring.js';

function facts(row) {
  const list = element('dl', { className: 'ansinh-facts' });
  for (const [name, value] of [
    [TEXTS.reference, row.reference || TEXTS.noReference],
    [TEXTS.process, row.process],
    [TEXTS.agency, row.agency],
    [TEXTS.period, row.period],
    [TEXTS.state, row.state],
    [TEXTS.lastDay, lastDay(row)],
    [TEXTS.standing, TEXTS[row.standing]],
    [TEXTS.begun, moment(row.begun)],
    [TEXTS.ended, moment(row.ended)],
  ]) {
    if (value?.length > 0) {
      list.append(element('div', {}, element('dt', { textContent: name }), element('dd', {}, ...[value].flat())));
    }
  }
  return list;
}

function open(row) {
  if (row.standing !== 'RUNNING') {
    return [];
  }
  return [
    heading(TEXTS.open),
    row.steps.length === 0
      ? note(TEXTS.nobody)
      : table(
          [TEXTS.step, TEXTS.with, TEXTS.since, TEXTS.due],
          row.steps.map((step) => [step.name, step.with.join(', '), moment(step.since), due(step)])
        ),
  ];
}

function taken(history) {
  return [
    heading(TEXTS.history),
    table(
      [TEXTS.step, TEXTS.by, TEXTS.begun, TEXTS.ended],
      history.map((past) => [
        past.name,
        past.byPeople ? past.by : TEXTS.program,
        moment(past.from),
        past.until ? `${moment(past.until)}${past.broken ? ` (${TEXTS.broken})` : ''}` : TEXTS.lasting,
      ])
    ),
  ];
}

/** All that is told of an instance; used by the page of finished ones as well. */
export async function told(id) {
  const [{ row, history }, failed] = await Promise.all([instance(id), failures()]);
  const own = failed.filter((failure) => failure.instanceId === id);
  const block = element('div');
  if (own.length > 0) {
    block.append(
      heading(TEXTS.failures),
      ...failureTable(own, async (said) => block.replaceChildren(note(said)))
    );
  }
  return [facts(row), ...open(row), block, ...taken(history)];
}

/** Which way it has come: what it passed is marked, and how often a step was taken is told where it was more than once. */
export async function mark(viewer, id) {
  const { history, path } = await instance(id);
  const counts = new Map();
  history.filter((past) => past.until && !past.broken).forEach(({ element: at }) => counts.set(at, (counts.get(at) ?? 0) + 1));
  const known = viewer.get('elementRegistry');
  path.filter((at) => known.get(at)).forEach((at) => viewer.get('canvas').addMarker(at, 'ansinh-taken'));
  for (const [at, count] of counts) {
    if (known.get(at)) {
      viewer.get('overlays').add(at, {
        position: { top: -9, right: 9 },
        show: { minZoom: -Infinity, maxZoom: Infinity },
        // A wide model is drawn small; its badges stay readable.
        scale: { min: 0.75 },
        html: element('span', { className: 'ansinh-badge', textContent: count === 1 ? '✓' : `✓ ${count}` }),
      });
    }
  }
}

export default [
  {
    id: 'ansinh.instance',
    pluginPoint: 'cockpit.processInstance.runtime.tab',
    priority: 100,
    properties: { label: TEXTS.tab },
    render: (node, { processInstanceId }) => {
      const box = element('div', { className: 'ansinh-part' });
      node.append(box);
      draw(box, () => told(processInstanceId));
    },
  },
  {
    id: 'ansinh.path',
    pluginPoint: 'cockpit.processInstance.diagram.plugin',
    priority: 10,
    render: (viewer, { processInstanceId }) => {
      // Of what is not watched nothing is told, and the diagram stands without it.
      mark(viewer, processInstanceId).catch(() => {});
    },
  },
];
