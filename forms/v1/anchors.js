/*
 * What an anchor is called for people: cell:A2-01 is "chỉ tiêu A2-01".
 */
import { t } from './texts.js';

/** @param {Object} view the report, for the titles */
export function anchorName(anchor, view) {
  const [kind, code, part] = anchor.split(':');
  switch (kind) {
    case 'cell': {
      const indicator = view.indicators.find((one) => one.code === code);
      const name = indicator ? `${code} – ${indicator.name}` : code;
      return part ? t('anchor.cell-part', { name, part: t(`anchor.part.${part}`) }) : t('anchor.cell', { name });
    }
    case 'standing':
    case 'section': {
      const section = view.sections.find((one) => one.code === code);
      return section?.heading
        ? t('anchor.result', { code: code.split('.')[0], name: section.title })
        : (section?.title ?? t('anchor.section', { code }));
    }
    case 'task':
      return t('anchor.task', { id: code });
    case 'difficulty':
    case 'difficulties':
      return t('anchor.difficulties');
    case 'attachments':
      return t('anchor.attachments');
    default:
      return t('anchor.report');
  }
}
