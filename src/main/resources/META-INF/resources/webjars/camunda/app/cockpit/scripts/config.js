import { webapp } from '../../shared/webapp.js';

export default await webapp({
  translated: ['vi', 'en'],
  texts: { vi: { name: 'Giám sát quy trình' }, en: { name: 'Process monitoring' } },
  options: () => ({
    customScripts: [
      '../shared/own-name',
      'scripts/dates',
      'scripts/watching',
      'scripts/wording',
      'scripts/unnamed',
      'scripts/groups',
      'scripts/dashboard',
      'scripts/instance',
      'scripts/drawing',
      'scripts/instances',
    ],
  }),
});
