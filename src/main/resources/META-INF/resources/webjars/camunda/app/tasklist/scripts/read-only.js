/*
 * Due date, groups and assignee open an editor when they are clicked, and the server refuses what it saves for everybody
 * but administrators. The buttons beside them that do work (claim, put back) are not touched.
 */
const EDITORS = '.task-card .meta .view-value, .task-card .meta .groups > span, .task-card [cam-widget-inline-field]';

const page = document.documentElement;

if (!page.classList.contains('is-administrator')) {
  ['click', 'keydown', 'paste'].forEach((type) =>
    document.addEventListener(
      type,
      (event) => {
        const moving = type === 'keydown' && event.key === 'Tab';
        if (!moving && event.target.closest(EDITORS)) {
          event.stopImmediatePropagation();
          event.preventDefault();
        }
      },
      true
    )
  );
}

/** "Start process" is shown to those who may start one. */
const engine = location.pathname.match(/\/app\/tasklist\/([\w-]+)/)[1];
const api = document.querySelector('base').getAttribute('engine-api');
fetch(
  `${api}engine/${engine}/process-definition/count?latest=true&active=true&startableInTasklist=true` +
    '&startablePermissionCheck=true'
)
  .then((response) => (response.ok ? response.json() : { count: 0 }))
  .then(({ count }) => page.classList.toggle('may-start', count > 0));
