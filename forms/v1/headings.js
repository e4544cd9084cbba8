/*
 * Sections of an outline as they stand below their headings.
 */

/**
 * Sections in their order, those below one heading together.
 *
 * @param {import('../views').CycleSectionView[]} sections
 * @returns {Array<[string|null, import('../views').CycleSectionView[]]>}
 */
export function byHeading(sections) {
  /** @type {Array<[string|null, import('../views').CycleSectionView[]]>} */
  const groups = [];
  for (const section of sections) {
    const last = groups[groups.length - 1];
    if (last && last[0] === section.heading) {
      last[1].push(section);
    } else {
      groups.push([section.heading, [section]]);
    }
  }
  return groups;
}
