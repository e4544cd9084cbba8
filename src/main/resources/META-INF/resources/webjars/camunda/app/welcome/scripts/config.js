import { webapp } from '../../shared/webapp.js';

export default await webapp({
  translated: ['vi', 'en'],
  texts: { vi: { name: 'Trang của tôi' }, en: { name: 'My page' } },
  // The jar points to the engine's manual, which is not for our readers.
  options: () => ({ links: [] }),
});
