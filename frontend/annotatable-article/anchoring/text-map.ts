import type { Span } from '../protocol.js';
import type { DrawnBlock } from './blocks.js';

export interface Point {
  node: Node;
  offset: number;
}

/**
 * Leads from offsets into the canonical text to places in the drawn text and back. It keeps no text
 * nodes, so a block's words may be cut into several of them, as the fallback's marks do.
 */
export class TextMap {
  private readonly blockOf = new Map<Node, DrawnBlock>();

  /** `blocks` in the order of the text. */
  constructor(
    private readonly body: HTMLElement,
    private readonly blocks: readonly DrawnBlock[],
    private readonly length: number,
  ) {
    blocks.forEach((block) => this.blockOf.set(block.element, block));
  }

  /** The blocks that hold at least one character of `span`. */
  blocksOf(span: Span): readonly DrawnBlock[] {
    const from = this.firstEndingAfter(span.start);
    let to = from;
    while (to < this.blocks.length && this.blocks[to]!.start < span.end) {
      to++;
    }
    return this.blocks.slice(from, to);
  }

  /** The blocks and where each stands, in pixels from the top of the text. */
  laid(): { start: number; end: number; top: number; height: number }[] {
    const from = this.body.getBoundingClientRect().top;
    return this.blocks.map(({ element, start, end }) => {
      const { top, height } = element.getBoundingClientRect();
      return { start, end, top: top - from, height };
    });
  }

  /** Both ends of `span` in the drawn text, or null when none of it is drawn. */
  ends(span: Span): { start: Point; end: Point } | null {
    const blocks = this.blocksOf(span);
    const first = blocks[0];
    const last = blocks[blocks.length - 1];
    if (!first || !last) {
      return null;
    }
    return {
      start: this.pointIn(first, Math.max(span.start, first.start), 'after'),
      end: this.pointIn(last, Math.min(span.end, last.end), 'before'),
    };
  }

  /** Where a caret at `offset` stands; between blocks, at the next one's start. Null without text. */
  point(offset: number): Point | null {
    const i = this.firstEndingAfter(offset - 1);
    const block = this.blocks[i] ?? this.blocks.at(-1);
    const within = block && Math.max(block.start, Math.min(offset, block.end));
    return block && within !== undefined ? this.pointIn(block, within, 'before') : null;
  }

  range(span: Span): Range | null {
    const ends = this.ends(span);
    if (!ends) {
      return null;
    }
    const range = document.createRange();
    range.setStart(ends.start.node, ends.start.offset);
    range.setEnd(ends.end.node, ends.end.offset);
    return range;
  }

  /**
   * The offset of a place of the page. A place between blocks stands at the next block's start;
   * one before or after the whole article at the text's start or end.
   */
  offsetOf(place: Point): number {
    for (let node: Node | null = place.node; node && node !== this.body; node = node.parentNode) {
      const block = this.blockOf.get(node);
      if (block) {
        const before = document.createRange();
        before.setStart(block.element, 0);
        before.setEnd(place.node, place.offset);
        return Math.min(block.end, block.start + before.toString().length);
      }
    }
    const here = document.createRange();
    here.setStart(place.node, place.offset);
    const next = this.blocks.find((block) => here.comparePoint(block.element, 0) >= 0);
    return next ? next.start : this.length;
  }

  /**
   * At the seam of two text nodes: the start of the later one or the end of the earlier one, so that
   * a span begins and ends in text that is its own.
   */
  private pointIn(block: DrawnBlock, offset: number, seam: 'before' | 'after'): Point {
    let left = offset - block.start;
    let point: Point = { node: block.element, offset: 0 };
    const walker = document.createTreeWalker(block.element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const length = (node as Text).length;
      point = { node, offset: Math.min(left, length) };
      if (left < length || (left === length && seam === 'before')) {
        return point;
      }
      left -= length;
    }
    return point;
  }

  private firstEndingAfter(offset: number): number {
    let low = 0;
    let high = this.blocks.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.blocks[middle]!.end <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
