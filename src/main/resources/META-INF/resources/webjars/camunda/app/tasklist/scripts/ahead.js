/*
 * The forms are brought while the person reads the list, so that the first one he opens has only its content to ask for.
 * The officer's form has most of what the others share.
 */
const whenIdle = window.requestIdleCallback ?? ((work) => setTimeout(work, 1000));

whenIdle(() => import('/forms/v1/draft-report.js'));
