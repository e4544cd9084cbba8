/*
 * The text of a consolidated report as it is worked on here, section by section (section:I, section:II.A3).
 */
import { SharedFields } from './shared-fields.js';

/** @extends {SharedFields<import('../views').ConsolidatedView>} */
export class ConsolidatedText extends SharedFields {
  constructor(view) {
    super(`consolidated:${view.key}`, `consolidated/${view.slug}`, view);
  }

  read(view) {
    return new Map(view.sections.map(({ code, content, version }) => [`section:${code}`, { saved: content, version }]));
  }

  async sendFields(anchors, sent, options) {
    await this.sendVersioned('sections', { sections: this.sections(anchors, sent) }, sent, options);
  }
}
