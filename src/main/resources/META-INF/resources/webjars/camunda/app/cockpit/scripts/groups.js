/* On the page of tasks groups are counted by their ids; people know them by name. */
import { groups } from './monitoring.js';
import { onPage } from './page.js';

let names;

onPage(() => {
  if (location.hash.startsWith('#/tasks')) {
    names ??= groups().catch(() => ({}));
    names.then(call);
  }
});

function call(known) {
  document.querySelectorAll('.tasks-dashboard td, .dashboard td').forEach((cell) => {
    const id = cell.textContent.trim();
    if (cell.childElementCount === 0 && Object.hasOwn(known, id)) {
      cell.textContent = known[id];
    }
  });
}
