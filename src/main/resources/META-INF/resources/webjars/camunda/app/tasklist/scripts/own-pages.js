/* The ways from the task list to our own pages, for those who have something there. */
import settings from '../../shared/settings.js';

const TEXTS = {
  vi: { agency: 'Báo cáo của cơ quan', reviewer: 'Rà soát nhiều báo cáo' },
  en: { agency: 'Reports of the agency', reviewer: 'Review several reports' },
};
const PAGES = { agency: 'bao-cao', reviewer: 'ra-soat' };

export default {
  id: 'ansinh.own-pages',
  pluginPoint: 'tasklist.navbar.action',
  priority: 100,
  render: (node) => {
    const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');
    const texts = TEXTS[document.documentElement.lang] ?? TEXTS.vi;
    Object.entries(PAGES)
      .filter(([role]) => settings[role])
      .forEach(([role, page]) => {
        const link = document.createElement('a');
        link.href = `${root}/${page}`;
        link.textContent = texts[role];
        node.append(link);
      });
  },
};
