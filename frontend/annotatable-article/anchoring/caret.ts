import type { Box } from '../selection/placement.js';
import type { Side } from '../units/text-units.js';
import type { Point, TextMap } from './text-map.js';

/** A finger or an eye is less exact than a line's box: a line counts this far above and below itself. */
const TOLERANCE = 3;

/**
 * The offset of the character under a point of the viewport; null where there is none. Browsers give
 * the nearest caret, also from the margin and past a line's end, so the character's own box decides.
 */
export function characterAt(map: TextMap, x: number, y: number): number | null {
  const near = offsetNear(map, x, y);
  if (near === null) {
    return null;
  }
  for (const offset of [near, near - 1]) {
    const boxes = map.range({ start: offset, end: offset + 1 })?.getClientRects() ?? [];
    if ([...boxes].some((box) => holds(box, x, y))) {
      return offset;
    }
  }
  return null;
}

/** The offset of the place between characters that is nearest to a point of the viewport. */
export function offsetNear(map: TextMap, x: number, y: number): number | null {
  const caret = caretAt(x, y);
  return caret && map.offsetOf(caret);
}

/**
 * Where a caret at `offset` is to be drawn: as high as its line, and without width. At a soft line
 * break, where one offset has two places, `side` says which: before the character behind it, as a
 * caret and a span's start, or behind the character before it, as a span's end.
 */
export function caretBox(map: TextMap, offset: number, side: Side = 'start'): Box | null {
  const point = map.point(offset);
  if (!point) {
    return null;
  }
  const from = side === 'start' ? offset : offset - 1;
  const beside = map.range({ start: from, end: from + 1 });
  const box = beside && [...beside.getClientRects()].at(side === 'start' ? 0 : -1);
  const element = elementOf(point.node);
  // Not across blocks, and not beside white space that a line's end has swallowed.
  if (box && box.width > 0 && elementOf(beside.startContainer) === element) {
    const x =
      (side === 'start') === (getComputedStyle(element).direction !== 'rtl') ? 'left' : 'right';
    return { left: box[x], right: box[x], top: box.top, bottom: box.bottom };
  }
  const range = document.createRange();
  range.setStart(point.node, point.offset);
  const { left, top, bottom } = range.getClientRects()[0] ?? element.getBoundingClientRect();
  return { left, right: left, top, bottom };
}

const elementOf = (node: Node): Element =>
  node instanceof Element ? node : (node.parentElement ?? document.documentElement);

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
