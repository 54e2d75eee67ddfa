import type { Box } from '../selection/placement.js';
import type { Point, TextMap } from './text-map.js';

/** A finger or an eye is less exact than a line's box: a line counts this far above and below itself. */
const TOLERANCE = 3;

/**
 * The offset of the character under a point of the viewport; null where there is none. Browsers give
 * the nearest caret, also from the margin and past a line's end, so the character's own box decides.
 */
export function characterAt(map: TextMap, x: number, y: number): number | null {
  const caret = caretAt(x, y);
  if (!caret) {
    return null;
  }
  const near = map.offsetOf(caret);
  for (const offset of [near, near - 1]) {
    const boxes = map.range({ start: offset, end: offset + 1 })?.getClientRects() ?? [];
    if ([...boxes].some((box) => holds(box, x, y))) {
      return offset;
    }
  }
  return null;
}

function holds(box: Box, x: number, y: number): boolean {
  return x >= box.left && x <= box.right && y >= box.top - TOLERANCE && y <= box.bottom + TOLERANCE;
}

function caretAt(x: number, y: number): Point | null {
  if (document.caretPositionFromPoint) {
    const caret = document.caretPositionFromPoint(x, y);
    return caret && { node: caret.offsetNode, offset: caret.offset };
  }
  const range = document.caretRangeFromPoint(x, y);
  return range && { node: range.startContainer, offset: range.startOffset };
}
