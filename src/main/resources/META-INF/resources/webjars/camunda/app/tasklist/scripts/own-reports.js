/* The way from the task list to the agency's own reports. */
const TEXTS = { vi: 'Báo cáo của cơ quan', en: 'Reports of the agency' };

export default {
  id: 'ansinh.own-reports',
  pluginPoint: 'tasklist.navbar.action',
  priority: 100,
  render: (node) => {
    const link = document.createElement('a');
    const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');
    link.href = `${root}/bao-cao`;
    link.textContent = TEXTS[document.documentElement.lang] ?? TEXTS.vi;
    node.append(link);
  },
};
