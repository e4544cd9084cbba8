import { webapp } from '../../shared/webapp.js';

export default await webapp({
  translated: ['vi', 'en'],
  texts: { vi: { name: 'Quản trị' }, en: { name: 'Administration' } },
  options: () => ({ customScripts: ['../shared/own-name', 'scripts/unnamed', 'scripts/wording', '../shared/zone'] }),
});
