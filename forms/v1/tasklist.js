/*
 * The one place that knows Tasklist (Camunda 7.24): how a form claims and completes its task through it, so that its
 * list and its header follow.
 */
import { post, Problem } from './api.js';

/** Below this width in pixels a form and the lists beside it are too narrow both; below the other they stand one below the other. */
const WIDE = 1600;
const PHONE = 768;

/** What was folded for a form, and is to be opened again after it. */
const folded = new Set();

export class Tasklist {
  /**
   * @param {Object} camForm Tasklist's form
   * @param {Object} $scope the scope it was compiled in; it inherits complete() and options of Tasklist's form directive
   */
  constructor(camForm, $scope) {
    this.camForm = camForm;
    this.$scope = $scope;
    this.completing = null;
    this.person = $scope.$root.authentication;
    this.host = camForm.formElement[0].closest('[cam-tasklist-form]');
    // Our buttons carry verbs; Tasklist's "Complete" and "Save" are hidden, and so is the veil it draws over an
    // unclaimed task's form.
    this.host?.classList.add('ansinh-host');
    camForm.on('submit', () => {
      // Ctrl+Enter completes past our buttons.
      camForm.submitPrevented = this.completing === null;
    });
    // What went wrong before anything was sent; Tasklist does not hand the reason to its events.
    camForm.on('submit-failed', () => this.settle((pending) => pending.reject(new Problem(0))));
    const send = camForm.submitVariables;
    camForm.submitVariables = (done) =>
      send.call(camForm, (failure, result) => {
        this.settle((pending) => (failure ? pending.reject(problemOf(failure)) : pending.resolve(result)));
        done(failure, result);
      });
  }

  /**
   * Starts the process with no variables at all: what was typed is on the server.
   *
   * @returns {Promise<{id: string}>} the instance
   * @throws {Problem} the server's refusal
   */
  start() {
    return new Promise((resolve, reject) => {
      this.completing = { resolve, reject };
      this.$scope.$evalAsync(() => this.$scope.complete());
    });
  }

  /** Our own button starts; the dialog's is taken away. */
  hideStartButton() {
    this.$scope.$evalAsync(() => {
      this.$scope.options.hideStartButton = true;
    });
  }

  /** A form needs the room: the lists fold away as by Tasklist's own button, which opens them again, until it is closed. */
  makeRoom() {
    document.documentElement.classList.add('ansinh-form-open');
    if (window.innerWidth >= PHONE && window.innerWidth < WIDE) {
      ['filters-column-close', 'list-column-close']
        .filter((list) => !document.body.classList.contains(list))
        .forEach((list) => folded.add(list));
      document.body.classList.add(...folded);
    }
    // The next task's form may come at once.
    this.onClose(() => setTimeout(() => document.querySelector('.ansinh-host') || openLists(), 300));
  }

  /** On a telephone: from the form back to the list, which the form has hidden. */
  backToList() {
    openLists();
    document.querySelector('.tasks-list')?.scrollIntoView();
  }

  get taskId() {
    return this.camForm.taskId;
  }

  settle(how) {
    const pending = this.completing;
    this.completing = null;
    if (pending) {
      how(pending);
    }
  }

  /**
   * Completes the task with its one variable.
   *
   * @param {string} variable
   * @param {string|null} outcome null where the task has only one way out
   * @throws {Problem} the server's refusal
   */
  complete(variable, outcome) {
    const variables = this.camForm.variableManager;
    // A refused attempt leaves Tasklist with the variables of the beginning.
    delete variables.variables[variable];
    if (outcome !== null) {
      variables.createVariable({ name: variable, type: 'String', value: outcome });
    }
    return new Promise((resolve, reject) => {
      this.completing = { resolve, reject };
      this.$scope.$evalAsync(() => this.$scope.complete());
    });
  }

  /** Claims the task for this person; Tasklist shows it. */
  async claim(person) {
    await post(`${this.camForm.client.baseUrl}/task/${this.taskId}/claim`, { userId: person });
    this.refresh();
  }

  /** Lets Tasklist read task and list anew. */
  refresh() {
    this.$scope.$evalAsync(() => {
      for (let scope = this.$scope; scope; scope = scope.$parent) {
        if (scope.taskData) {
          scope.taskData.changed('task');
          scope.taskData.changed('taskList');
          return;
        }
      }
    });
  }

  /** Calls back when the task was claimed or put back in Tasklist's header. */
  onAssignment(callback) {
    this.$scope.$watch(
      () => this.$scope.options?.disableForm,
      (now, before) => now !== before && callback()
    );
  }

  /**
   * Calls back when Tasklist, which reads its list by itself, finds the session ended. It would leave for its login page
   * and take the form with it; the form stays instead and leads to the login itself.
   */
  onSignedOut(callback) {
    this.$scope.$on('authentication.login.required', (event) => {
      event.preventDefault();
      this.$scope.$root.authentication = this.person;
      callback();
    });
  }

  /** The person has signed in again. */
  signedIn() {
    this.$scope.$evalAsync(() => {
      this.$scope.$root.authentication = this.person;
      this.$scope.$root.$broadcast('authentication.changed', this.person);
    });
    this.refresh();
  }

  /** Calls back when another task is opened or Tasklist is left. */
  onClose(callback) {
    this.$scope.$on('$destroy', callback);
  }
}

function openLists() {
  document.documentElement.classList.remove('ansinh-form-open');
  document.body.classList.remove(...folded);
  folded.clear();
}

function problemOf(failure) {
  const { status = 0, body } = failure.response ?? {};
  const problem = new Problem(status, body ?? {});
  // Our form says it beside its place; with this word Tasklist does not say it a second time, over our buttons.
  failure.message = 'camForm submission prevented';
  return problem;
}
