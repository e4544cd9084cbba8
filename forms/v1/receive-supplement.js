/* A supplement is made as the main report is; what differs is in its data. */
export { mount } from './receive-consolidated-report.js';
