import { webapp } from '../../shared/webapp.js';

soonestFirst();

export default await webapp({
  translated: ['vi', 'en'],
  texts: {
    vi: {
      name: 'Báo cáo',
      claimTask: 'Nhận xử lý công việc đang chọn',
      focusFilter: 'Đến bộ lọc đầu tiên',
      focusList: 'Đến công việc đầu tiên trong danh sách',
      focusForm: 'Đến ô nhập đầu tiên của biểu mẫu',
      startProcess: 'Mở cửa sổ bắt đầu quy trình',
    },
    en: {
      name: 'Reports',
      claimTask: 'Claim the selected task',
      focusFilter: 'Go to the first filter',
      focusList: 'Go to the first task in the list',
      focusForm: 'Go to the first field of the form',
      startProcess: 'Open the dialog that starts a process',
    },
  },
  options: (texts) => ({
    customScripts: ['scripts/dates', 'scripts/notices', 'scripts/read-only', 'scripts/places', 'scripts/names', 'scripts/kept', 'scripts/unnamed', 'scripts/ahead', 'scripts/left', 'scripts/about', '../shared/zone'],
    shortcuts: {
      claimTask: { key: 'ctrl+alt+c', description: texts.claimTask },
      focusFilter: { key: 'ctrl+shift+f', description: texts.focusFilter },
      focusList: { key: 'ctrl+alt+l', description: texts.focusList },
      focusForm: { key: 'ctrl+alt+f', description: texts.focusForm },
      startProcess: { key: 'ctrl+alt+p', description: texts.startProcess },
    },
  }),
});

/** Unless the address says otherwise, the list begins with what is due next and not with what came last. */
function soonestFirst() {
  const [path, query] = (location.hash || '#/').split('?');
  const parameters = new URLSearchParams(query);
  if (!parameters.has('sorting')) {
    parameters.set('sorting', JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]));
    history.replaceState(history.state, '', `${location.pathname}${location.search}${path}?${parameters}`);
  }
}
