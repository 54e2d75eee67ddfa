import type { Span } from '../protocol.js';

/** A block of the text and where it is drawn, in pixels from the top of the text. */
export interface LaidBlock extends Span {
  top: number;
  height: number;
}

/** How far down the text `offset` stands, in pixels; within a block by its share of the characters. */
export function depthOf(offset: number, blocks: readonly LaidBlock[]): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (blocks[middle]!.end < offset) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  const block = blocks[Math.min(low, blocks.length - 1)];
  if (!block) {
    return 0;
  }
  const share = (offset - block.start) / Math.max(1, block.end - block.start);
  return block.top + block.height * Math.min(1, Math.max(0, share));
}

/** Parts of the bar's breadth, from 0 to 1, that a claim takes: its state without its colour. */
export function shapeOf(style: string): [from: number, to: number][] {
  switch (style) {
    case 'open':
      return [[0, 0.3]];
    case 'in-review':
      return [[0, 0.6]];
    case 'disputed':
      return [
        [0, 0.25],
        [0.75, 1],
      ];
    case 'mostly-false':
    case 'false':
      return [
        [0, 0.42],
        [0.58, 1],
      ];
    case 'half-true':
    case 'off-scale':
      return [
        [0, 0.2],
        [0.4, 0.6],
        [0.8, 1],
      ];
    default:
      return [[0, 1]];
  }
}
