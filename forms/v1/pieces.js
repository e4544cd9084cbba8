/*
 * From what the sections of a consolidated report are written: the province's figures in sentences and what each agency
 * wrote, to be put into the text, left out, or looked at where it says something else than when it was put in.
 */
import { get, patch, Problem } from './api.js';
import { changedLine } from './consolidated-head.js';
import { button, el, fill, paragraphs } from './dom.js';
import { inserted, replaced, withSource } from './piece-text.js';
import { t } from './texts.js';

/** @typedef {import('../views').SynthesisView} Piece */
/** @typedef {import('../views').SectionPieces} SectionPieces */
/** @typedef {import('./form.js').Form} Form */
/** @typedef {import('./consolidated-text.js').ConsolidatedText} ConsolidatedText */
/** @typedef {{read: () => string, write: (a: string) => void, caret: () => number|null}} Place where a section is written */

export class PieceSources {
  /**
   * @param {Form} form
   * @param {ConsolidatedText} text
   */
  constructor(form, text) {
    this.form = form;
    this.text = text;
    /** @type {Map<string, SectionPieces>} */
    this.counts = new Map();
    /** @type {Map<string, {show: () => void, again: () => void}>} */
    this.lists = new Map();
    this.version = text.view.figuresVersion;
    /** What has to be looked at, and how much is not decided. */
    this.overview = el('div');
    text.addEventListener('view', () => {
      if (text.view.figuresVersion !== this.version) {
        this.version = text.view.figuresVersion;
        this.load();
      }
    });
  }

  /** How far each section is; and what is open is read anew. */
  async load() {
    /** @type {SectionPieces[]} */
    const sections = await get(`${this.text.path}/pieces`);
    this.counts = new Map(sections.map((section) => [section.section, section]));
    this.lists.forEach((list) => list.again());
    this.showOverview();
  }

  showOverview() {
    const points = this.points();
    const open = [...this.counts.values()].reduce((sum, count) => sum + count.open, 0);
    fill(
      this.overview,
      points.length ? el('div.as-notice.as-warning', {}, el('p', {}, t('pieces.look')), this.form.jumpList(points)) : null,
      open ? el('p.as-muted', {}, t('pieces.all-open', { count: open })) : null
    );
  }

  /** What has to be looked at before the report is handed up. */
  points() {
    return [...this.counts.values()]
      .filter(({ changed }) => changed > 0)
      .map(({ section, title, changed }) => ({
        anchor: `section:${section}`,
        sentence: t('pieces.point', { name: title, count: changed }),
      }));
  }

  /**
   * Beside a section's text.
   *
   * @param {string} section
   * @param {Place} place
   */
  beside(section, place) {
    const summary = el('summary');
    const body = el('div.as-pieces-body');
    const element = el('details.as-pieces', {}, summary, body);
    const address = `${this.text.path}/sections/${section}/pieces`;
    /** @type {?Piece[]} */
    let pieces = null;

    const show = () => {
      const count = this.counts.get(section);
      element.hidden = !count || count.open + count.used + count.skipped === 0;
      fill(summary, summed(count));
      if (pieces) {
        fill(body, listed(pieces, place, decide));
      }
    };
    const read = async () => {
      try {
        pieces = await get(address);
        show();
      } catch (problem) {
        refused(problem);
      }
    };
    const refused = (problem) => {
      if (!(problem instanceof Problem)) {
        throw problem;
      }
      body.prepend(el('p.as-notice.as-error', { role: 'alert' }, problem.message));
    };
    /** @param {Piece[]} those @param {string} state */
    const decide = async (those, state) => {
      try {
        pieces = await patch(address, {
          pieces: those.map(({ source, seal, version }) => ({ source, state, seal, version })),
        });
        this.recount(section, pieces);
        show();
      } catch (problem) {
        await read();
        refused(problem);
      }
    };
    element.addEventListener('toggle', () => {
      element.closest('.as-section')?.classList.toggle('as-beside', element.open);
      if (element.open && !pieces) {
        fill(body, el('p.as-loading', {}, '…'));
        read();
      }
    });
    this.lists.set(section, {
      show,
      again: () => {
        show();
        if (pieces) {
          read();
        }
      },
    });
    show();
    return element;
  }

  /** @param {string} section @param {Piece[]} pieces */
  recount(section, pieces) {
    const count = (which) => pieces.filter(which).length;
    const before = this.counts.get(section);
    this.counts.set(section, {
      section,
      title: before?.title ?? section,
      open: count(({ state }) => state === 'OPEN'),
      used: count(({ state }) => state === 'USED'),
      skipped: count(({ state }) => state === 'SKIPPED'),
      changed: count(({ before: old }) => old !== null),
    });
    this.showOverview();
  }
}

/**
 * Where the text does not say what its sources say now; null where it does. For the leader, who does not write.
 *
 * @param {Form} form
 * @param {ConsolidatedText} text
 */
export async function outdated(form, text) {
  /** @type {SectionPieces[]} */
  const sections = await get(`${text.path}/pieces`);
  const points = sections
    .filter(({ changed }) => changed > 0)
    .map(({ section, title }) => ({ anchor: `section:${section}`, sentence: title }));
  return points.length
    ? el('div.as-notice.as-warning', {}, el('p', {}, t('pieces.outdated')), form.jumpList(points))
    : null;
}

/** @param {SectionPieces|undefined} count */
function summed(count) {
  return count
    ? [
        t('pieces.title'),
        ' ',
        count.changed ? el('span.as-chip.as-urgent', {}, t('pieces.changed-count', { count: count.changed })) : null,
        el(`span.as-chip${count.open ? '.as-late' : ''}`, {}, t('pieces.open-count', { count: count.open })),
        el('span.as-chip', {}, t('pieces.used-count', { count: count.used })),
      ]
    : [];
}

/**
 * What has changed and what is not decided first, the rest folded.
 *
 * @param {Piece[]} pieces
 * @param {Place} place
 * @param {(those: Piece[], state: string) => Promise<void>} decide
 */
function listed(pieces, place, decide) {
  const changed = pieces.filter(({ before }) => before !== null);
  const open = pieces.filter(({ before, state }) => before === null && state === 'OPEN');
  const done = pieces.filter(({ before, state }) => before === null && state !== 'OPEN');
  return [
    changed.length
      ? el(
          'section',
          {},
          el('h6', {}, t('pieces.changed')),
          changed.length > 1
            ? el('p.as-row', {}, button(t('pieces.renew-all'), () => renewAll(changed, place, decide), { kind: 'small' }))
            : null,
          list(changed, place, decide)
        )
      : null,
    open.length
      ? el('section', {}, el('h6', {}, t('pieces.open')), list(open, place, decide))
      : el('p.as-muted', {}, t('pieces.none-open')),
    done.length
      ? el('details', {}, el('summary', {}, t('pieces.done', { count: done.length })), list(done, place, decide))
      : null,
  ];
}

function list(pieces, place, decide) {
  return el('ul.as-pieces-list', {}, pieces.map((piece) => entry(piece, place, decide)));
}

/** @param {Piece} piece */
function entry(piece, place, decide) {
  const agency = piece.kind === 'AGENCY';
  return el(
    'li',
    { 'data-source': piece.source, 'data-state': piece.state },
    el(
      'div.as-piece-head',
      {},
      agency
        ? el('a', { href: `/bao-cao/${piece.slug}`, target: '_blank', rel: 'noopener' }, piece.title)
        : el('span', {}, piece.kind === 'FIGURE' ? el('span.as-code', {}, piece.source) : null, piece.title),
      agency ? el('span.as-muted', {}, ` ${t('consolidated.submission', { number: piece.submission })}`) : null,
      piece.state === 'SKIPPED' ? el('span.as-chip', {}, t('pieces.skipped')) : null
    ),
    piece.before === null
      ? el('div.as-piece-text', { tabindex: '0' }, paragraphs(piece.text))
      : el(
          'div.as-text-diff',
          { lang: 'vi', tabindex: '0' },
          piece.changes.map(changedLine),
          piece.text === '' ? el('p.as-muted', {}, t('pieces.gone')) : null
        ),
    piece.notes.map((note) => el('p.as-hint', {}, note)),
    el('p.as-row', {}, actions(piece, place, decide))
  );
}

/** @param {Piece} piece */
function actions(piece, place, decide) {
  const take = () => {
    const words = piece.kind === 'AGENCY' ? withSource(piece.text, piece.title) : piece.text;
    place.write(inserted(place.read(), place.caret(), words, piece.kind === 'FIGURE'));
    return decide([piece], 'USED');
  };
  const small = { kind: 'small' };
  const link = { kind: 'link' };
  if (piece.before !== null) {
    return [
      replaced(place.read(), piece.before, piece.text) === null
        ? null
        : button(t('pieces.renew'), () => renewAll([piece], place, decide), small),
      button(t('pieces.seen'), () => decide([piece], piece.state), small),
    ];
  }
  switch (piece.state) {
    case 'OPEN':
      return [
        button(t('pieces.take'), take, small),
        button(t('pieces.skip'), () => decide([piece], 'SKIPPED'), link),
        button(t('pieces.mark-used'), () => decide([piece], 'USED'), link),
      ];
    case 'SKIPPED':
      return [button(t('pieces.take'), take, small), button(t('pieces.reopen'), () => decide([piece], 'OPEN'), link)];
    default:
      return piece.version > 0 ? [button(t('pieces.reopen'), () => decide([piece], 'OPEN'), link)] : [];
  }
}

/** Sentences that still stand there as they were are written anew; the others stay to be looked at. */
function renewAll(pieces, place, decide) {
  const seen = [];
  for (const piece of pieces) {
    const now = replaced(place.read(), piece.before, piece.text);
    if (now !== null) {
      place.write(now);
      seen.push(piece);
    }
  }
  return seen.length ? decide(seen, 'USED') : null;
}
