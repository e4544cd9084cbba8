/* On Cockpit's first page, before its own figures: the cycles that run with their progress, and what has failed. */
import {
  cycles,
  draw,
  element,
  failures,
  failureTable,
  heading,
  note,
  pageAddress,
  table,
  TEXTS,
} from './monitoring.js';

const percent = (progress) => (progress.owed === 0 ? 0 : Math.round((100 * progress.accepted) / progress.owed));

function bar(progress) {
  const share = percent(progress);
  const filled = element('span', { className: 'ansinh-bar-filled' });
  filled.style.width = `${share}%`;
  return [
    element('span', { className: 'ansinh-bar', ariaHidden: 'true' }, filled),
    ` ${progress.accepted}/${progress.owed} (${share}%)`,
  ];
}

async function running() {
  const found = await cycles();
  if (found.length === 0) {
    return note(TEXTS.noCycles);
  }
  return table(
    [TEXTS.cycle, TEXTS.reference, TEXTS.progress, TEXTS.late, TEXTS.unsent, ''],
    found.map((cycle) => [
      element('a', { href: pageAddress(cycle.page), textContent: cycle.title }),
      cycle.reference,
      bar(cycle.progress),
      String(cycle.progress.late),
      String(cycle.progress.unsent),
      element('a', { href: `#/process-instance/${cycle.instanceId}/runtime`, textContent: TEXTS.diagram }),
    ])
  );
}

async function broken(node, said) {
  const found = await failures();
  const again = (words) => draw(node, () => broken(node, words));
  const told = said ? [element('p', { className: 'ansinh-note', role: 'status', textContent: said })] : [];
  return found.length === 0 ? [note(TEXTS.noFailures), ...told] : [...failureTable(found, again), ...told];
}

export default {
  id: 'ansinh.dashboard',
  pluginPoint: 'cockpit.dashboard',
  priority: 100,
  render: (node) => {
    const first = element('div');
    const second = element('div');
    node.append(
      element('section', { className: 'ansinh-part' }, heading(TEXTS.cycles), first),
      element('section', { className: 'ansinh-part' }, heading(TEXTS.failures), second)
    );
    draw(first, running);
    draw(second, () => broken(second));
    // Cockpit puts what is added below its own; here it is what people come for.
    requestAnimationFrame(() => {
      const section = node.closest('section.deprecate');
      section?.parentElement.prepend(section);
    });
  },
};
