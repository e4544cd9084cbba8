/* The diagram of an instance that has ended, with the way it has come: Cockpit itself draws only those that run. */
import { mark } from './instance.js';

let compile;
let root;

window.angular.module('cam.cockpit.custom').run([
  '$compile',
  '$rootScope',
  ($compile, $rootScope) => {
    compile = $compile;
    root = $rootScope;
  },
]);

/** Draws into a box that is on the page already: the drawing fits itself into its size. */
export async function drawing(box, { id, definitionId }) {
  const api = document.querySelector('base').getAttribute('engine-api');
  const answer = await fetch(`${api}engine/default/process-definition/${encodeURIComponent(definitionId)}/xml`);
  if (!answer.ok || !box.isConnected) {
    box.remove();
    return;
  }
  const scope = root.$new();
  scope.xml = (await answer.json()).bpmn20Xml;
  scope.control = {};
  scope.loaded = () => mark(scope.control.getViewer(), id);
  box.innerHTML = '<div cam-widget-bpmn-viewer diagram-data="xml" control="control" on-load="loaded()"></div>';
  compile(box.firstElementChild)(scope);
  scope.$applyAsync();
}
