import type { Span } from '../protocol.js';
import { sentences } from './sentences.js';
import { words } from './words.js';

/** What a reader moves and selects by. A paragraph is a block: also a heading or a table's cell. */
export type Unit = 'character' | 'word' | 'sentence' | 'paragraph';

export type Direction = -1 | 1;

export type Side = 'start' | 'end';

/** The article's language if the browser can read the tag; any tag may come with an article. */
function localeOf(language: string | null): string | undefined {
  try {
    return Intl.getCanonicalLocales(language ?? [])[0];
  } catch {
    return undefined;
  }
}

/**
 * The characters, words, sentences and paragraphs of a text. A character is what a reader takes for
 * one (a grapheme cluster), so no move ends within a surrogate pair or before a combining mark.
 * Each block is segmented when it is first needed: O(its length).
 */
export class TextUnits {
  private readonly graphemes: Intl.Segmenter;
  private readonly cached = new Map<string, Span[]>();

  /** `blocks` in the order of the text; what stands between them belongs to none. */
  constructor(
    private readonly text: string,
    private readonly blocks: readonly Span[],
    private readonly language: string | null,
  ) {
    this.graphemes = new Intl.Segmenter(localeOf(language), { granularity: 'grapheme' });
  }

  /** The place nearest to `offset` where a caret may stand: in a block and between characters. */
  settle(offset: number): number {
    const i = this.blockAt(offset);
    const block = this.blocks[i];
    if (!block || offset <= block.start) {
      return block?.start ?? 0;
    }
    if (offset >= block.end) {
      return block.end;
    }
    return this.pieces(i, 'character').findLast((piece) => piece.start <= offset)!.start;
  }

  /**
   * The next place: forward the end of a unit, backward its start, so that moves select whole units.
   * By characters each block's start and end is a place of its own. `side` asks for starts or ends
   * in both directions, as the end of a span needs them.
   */
  move(
    offset: number,
    unit: Unit,
    direction: Direction,
    side: Side = direction > 0 ? 'end' : 'start',
  ): number {
    const from = this.settle(offset);
    for (let i = this.blockAt(from); this.blocks[i]; i += direction) {
      const block = this.blocks[i]!;
      if (unit === 'character' && (from < block.start || from > block.end)) {
        return direction > 0 ? block.start : block.end;
      }
      const pieces = this.pieces(i, unit);
      const piece =
        direction > 0
          ? pieces.find((other) => other[side] > from)
          : pieces.findLast((other) => other[side] < from);
      if (piece) {
        return piece[side];
      }
    }
    const edge = direction > 0 ? this.blocks.at(-1)?.end : this.blocks[0]?.start;
    return edge ?? from;
  }

  /** The unit at `offset`, else the next one of its block, else the last; null in an empty block. */
  around(offset: number, unit: Unit): Span | null {
    const pieces = this.pieces(this.blockAt(offset), unit);
    return pieces.find((piece) => piece.end > offset) ?? pieces.at(-1) ?? null;
  }

  /** `span` with the units that it begins and ends in taken whole. */
  expand(span: Span, unit: Unit): Span {
    const first = this.around(span.start, unit);
    const last = this.around(Math.max(span.start, span.end - 1), unit);
    return {
      start: Math.min(span.start, first?.start ?? span.start),
      end: Math.max(span.end, last?.end ?? span.end),
    };
  }

  /**
   * Where an end of a span that is dragged to `offset` snaps to: the nearest start or end of a word
   * or, for the marks around it, of a sentence.
   */
  snap(offset: number, side: Side): number {
    const i = this.blockAt(offset);
    const places = [...this.pieces(i, 'word'), ...this.pieces(i, 'sentence')].map(
      (piece) => piece[side],
    );
    const distance = (place: number) => Math.abs(place - offset);
    return places.reduce(
      (best, place) => (distance(place) < distance(best) ? place : best),
      places[0] ?? this.settle(offset),
    );
  }

  /** The block that holds `offset`, its end too; between two blocks the later one. */
  private blockAt(offset: number): number {
    let low = 0;
    let high = this.blocks.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.blocks[middle]!.end < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    // Where blocks touch, a caret belongs to the one that begins there.
    const next = this.blocks[low + 1];
    return next && next.start === offset && this.blocks[low]!.end === offset ? low + 1 : low;
  }

  private pieces(i: number, unit: Unit): Span[] {
    const block = this.blocks[i];
    if (!block || block.end <= block.start) {
      return [];
    }
    if (unit === 'paragraph') {
      return [block];
    }
    const key = `${unit} ${i}`;
    let pieces = this.cached.get(key);
    if (!pieces) {
      pieces = this.segment(this.text.slice(block.start, block.end), unit).map((piece) => ({
        start: block.start + piece.start,
        end: block.start + piece.end,
      }));
      this.cached.set(key, pieces);
    }
    return pieces;
  }

  private segment(text: string, unit: 'character' | 'word' | 'sentence'): Span[] {
    const locale = localeOf(this.language);
    switch (unit) {
      case 'word':
        return words(text, locale);
      case 'sentence':
        return sentences(text, locale);
      case 'character':
        return [...this.graphemes.segment(text)].map(({ index, segment }) => ({
          start: index,
          end: index + segment.length,
        }));
    }
  }
}
