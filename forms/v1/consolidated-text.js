/*
 * The text of a consolidated report as it is worked on here, section by section (section:I, section:II.A3).
 */
import { get } from './api.js';
import { SharedFields } from './shared-fields.js';

/** @extends {SharedFields<import('../views').ConsolidatedView>} */
export class ConsolidatedText extends SharedFields {
  constructor(view) {
    super(`consolidated:${view.key}`, `consolidated/${view.slug}`, view);
  }

  read(view) {
    return new Map(view.sections.map(({ code, content, version }) => [`section:${code}`, { saved: content, version }]));
  }

  /** What the agencies' words make of a section now. */
  async assembled(code) {
    return (await get(`${this.path}/sections/${code}/assembled`)).content;
  }

  /** Sections that have not changed are not asked for again. */
  async fetch() {
    const known = new Map(this.view.sections.map((section) => [section.code, section]));
    return whole(await get(this.path), known);
  }

  async sendFields(anchors, sent, options) {
    await this.sendVersioned('sections', { sections: this.sections(anchors, sent) }, sent, options);
  }
}

/**
 * A long text comes section by section.
 *
 * @param {import('../views').ConsolidatedView} view
 * @param {Map<string, import('../views').ConsolidatedSectionView>} [known] what is here already
 */
export async function whole(view, known = new Map()) {
  const sections = view.sections.map(async (section) => {
    const here = known.get(section.code);
    if (section.content !== null) {
      return section;
    }
    return here?.version === section.version
      ? { ...section, content: here.content }
      : { ...section, ...(await get(`consolidated/${view.slug}/sections/${section.code}`)) };
  });
  return { ...view, sections: await Promise.all(sections) };
}
