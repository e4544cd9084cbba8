/*
 * Managers watch. What the gate answers with a refusal is not offered to them, and instances are called by what they are
 * about, not by a number of the engine's. Administrators see Cockpit as it is.
 */
import settings from '../../shared/settings.js';
import { onPage } from './page.js';

const { angular } = window;

/** Deployments, batches, migrations: a manager changes none, and their contents are not open to him. */
const CLOSED = /^\/(?:repository|batch|migration|reports)(?:\/|$)/;

/** Opens an editor whose content the server would not save. */
const EDITORS = '[ng-click="showDialog()"], .edit-toggle, a.edit, cam-in-place-text-field .edit-toggle';

const NUMBER = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Where numbers of instances stand: links to them, the way above a page, what an incident comes from. */
const NUMBERS = '.cam-breadcrumb .text, a[href*="/process-instance/"]';

const keys = new Map();

if (!settings.administrator) {
  angular.module('cam.cockpit.custom').run([
    '$rootScope',
    '$location',
    ($rootScope, $location) =>
      $rootScope.$on('$routeChangeStart', (event) => {
        if (CLOSED.test($location.path())) {
          event.preventDefault();
          $location.url('/dashboard').replace();
        }
      }),
  ]);
  ['click', 'keydown'].forEach((type) => document.addEventListener(type, stopEditing, true));
  onPage(callByTheirKeys);
}

function stopEditing(event) {
  const moving = event.type === 'keydown' && event.key === 'Tab';
  if (!moving && event.target.closest?.(EDITORS)) {
    event.stopImmediatePropagation();
    event.preventDefault();
  }
}

function callByTheirKeys() {
  document.querySelectorAll('table.process-instances tbody tr').forEach((row) => {
    const key = row.querySelector('td.business-key')?.textContent.trim();
    const link = row.querySelector('td.instance-id a');
    if (key && link && link.textContent.trim() !== key) {
      link.textContent = key;
    }
  });
  const head = document.querySelector('table.process-instances th.business-key > span');
  const first = document.querySelector('table.process-instances th.instance-id > span');
  if (head && first && first.textContent !== head.textContent) {
    first.textContent = head.textContent;
  }
  document.querySelectorAll(NUMBERS).forEach((element) => {
    const number = element.textContent.trim();
    if (NUMBER.test(number) && aboutAnInstance(element, number)) {
      keyOf(number).then((key) => {
        if (key && element.textContent.trim() === number) {
          element.textContent = key;
        }
      });
    }
  });
}

const aboutAnInstance = (element, number) =>
  (element.getAttribute('href') ?? location.hash).includes(`/process-instance/${number}`);

function keyOf(number) {
  if (!keys.has(number)) {
    const api = document.querySelector('base').getAttribute('engine-api');
    keys.set(
      number,
      fetch(`${api}engine/default/process-instance/${number}`)
        .then((answer) => (answer.ok ? answer.json() : {}))
        .then(({ businessKey }) => businessKey ?? null)
        .catch(() => null)
    );
  }
  return keys.get(number);
}
