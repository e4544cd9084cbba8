/* The ways from the task list to our own pages. */
import settings from '../../shared/settings.js';

const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');

export default settings.places.map(({ address, title }, index) => ({
  id: `ansinh.place${address.replaceAll('/', '.')}`,
  pluginPoint: 'tasklist.navbar.action',
  priority: 100 - index,
  render: (node) => {
    const link = document.createElement('a');
    link.href = root + address;
    link.textContent = title;
    node.append(link);
  },
}));
