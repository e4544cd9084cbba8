/*
 * Managers watch. What the gate answers with a refusal is not offered to them, and instances are called by what they are
 * about, not by a number of the engine's. Administrators see Cockpit as it is.
 */
import settings from '../../shared/settings.js';
import { onPage } from './page.js';

const { angular } = window;

/**
 * Deployments, batches, migrations, the tables of decisions: a manager changes none, their contents are not open to him or
 * are written for the program.
 */
const CLOSED = /^\/(?:repository|batch|migration|reports|decisions?|decision-definition|decision-instance)(?:\/|$)/;

/**
 * What Cockpit itself offers and a manager is not: what would be refused, and what only those who run the engine understand:
 * its variables, jobs and numbers. Where something waits and what failed, our own parts tell in words.
 */
const NOT_OFFERED = {
  'cockpit.navigation': ['batch', 'decisions', 'deployments', 'reports'],
  'cockpit.processDefinition.runtime.action': null,
  'cockpit.processDefinition.runtime.tab': ['call-process-definitions-table', 'job-definition-table', 'pd-incidents-tab'],
  'cockpit.processInstance.runtime.action': null,
  'cockpit.processInstance.runtime.tab': [
    'called-process-instances-tab',
    'external-tasks-process-instance-runtime',
    'incidents-tab',
    'jobs-tab',
    'user-tasks-tab',
    'variables-tab',
  ],
  'cockpit.jobDefinition.action': null,
  'cockpit.incident.action': null,
};

/** Opens an editor whose content the server would not save. */
const EDITORS = '[ng-click="showDialog()"], .edit-toggle, a.edit, cam-in-place-text-field .edit-toggle';

const NUMBER = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Where numbers of instances stand: the way above a page, for managers also links and what an incident comes from. */
const NUMBERS = settings.administrator
  ? '.cam-breadcrumb .text'
  : '.cam-breadcrumb .text, a[href*="/process-instance/"]';

const keys = new Map();

/** An instance that has ended has no page in Cockpit; ours tells of it, also to those who kept an old link. */
const INSTANCE = /\/process-instance\/([0-9a-f-]{36})$/;

angular.module('cam.cockpit.custom').config([
  '$httpProvider',
  ($httpProvider) =>
    $httpProvider.interceptors.push([
      '$q',
      '$location',
      ($q, $location) => ({
        responseError: (answer) => {
          const gone = answer.status === 404 && INSTANCE.exec(answer.config.url);
          if (gone && $location.path().startsWith(`/process-instance/${gone[1]}`)) {
            $location.url(`/ho-so?luot=${gone[1]}`).replace();
            // Nobody waits for it any more: the page changes.
            return $q(() => {});
          }
          return $q.reject(answer);
        },
      }),
    ]),
]);

// Only Cockpit's own pages ask for the name of who is signed in; ours have it too.
angular.module('cam.cockpit.custom').run(['page', () => {}]);

if (!settings.administrator) {
  angular.module('cam.cockpit.custom').config([
    '$provide',
    ($provide) =>
      $provide.decorator('Views', [
        '$delegate',
        ($delegate) => {
          const all = $delegate.getProviders.bind($delegate);
          $delegate.getProviders = (wanted) =>
            all(wanted).filter(({ id }) => {
              const named = NOT_OFFERED[wanted.component];
              return named === undefined || (named !== null && !named.includes(id));
            });
          return $delegate;
        },
      ]),
  ]);
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
  onPage(listByTheirKeys);
}

onPage(callByTheirKeys);

function stopEditing(event) {
  const moving = event.type === 'keydown' && event.key === 'Tab';
  if (!moving && event.target.closest?.(EDITORS)) {
    event.stopImmediatePropagation();
    event.preventDefault();
  }
}

/** In a list the key has a column of its own, which takes the place of the number's. */
function listByTheirKeys() {
  document.querySelectorAll('table.process-instances tbody tr').forEach((row) => {
    const key = row.querySelector('td.business-key')?.textContent.trim();
    const link = row.querySelector('td.instance-id a');
    if (key && link && link.textContent.trim() !== key) {
      link.textContent = key;
    }
    if (key && link && link.title !== key) {
      link.title = key;
    }
  });
  const head = document.querySelector('table.process-instances th.business-key > span');
  const first = document.querySelector('table.process-instances th.instance-id > span');
  if (head && first && first.textContent !== head.textContent) {
    first.textContent = head.textContent;
  }
}

function callByTheirKeys() {
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

function aboutAnInstance(element, number) {
  return (element.getAttribute('href') ?? location.hash).includes(`/process-instance/${number}`);
}

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
