import type { Box } from '../selection/placement.js';
import { visibleBox } from '../selection/popup.js';

/** What is nearer to an edge than this share of the height is brought further in. */
const EDGE = 0.08;

/** What is seen of `element`, without the strip at the top that the scroller keeps for a bar over it. */
function readingBox(element: Element): Box {
  const box = visibleBox(element);
  const kept = parseFloat(getComputedStyle(scrollerOf(element)).scrollPaddingTop);
  return { ...box, top: box.top + (kept || 0) };
}

/** Scrolls so that the words of `range` can be read, unless they can already. Moves no focus. */
export function scrollIntoReading(range: Range, element: Element): void {
  const words = range.getBoundingClientRect();
  const visible = readingBox(element);
  const height = visible.bottom - visible.top;
  const top = visible.top + height * EDGE;
  const bottom = visible.bottom - height * EDGE;
  if (words.top >= top && words.bottom <= bottom) {
    return;
  }
  const room = Math.max(0, height - words.height) / 2;
  const target = visible.top + Math.max(height * EDGE, Math.min(room, height / 3));
  scrollerOf(element).scrollBy({
    top: words.top - target,
    behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth',
  });
}

/** Scrolls at once, and no further than needed, until `box` is within what is seen of `element`. */
export function keepInView(box: Box, element: Element): void {
  const visible = readingBox(element);
  const margin = (visible.bottom - visible.top) * EDGE;
  const above = box.top - (visible.top + margin);
  const below = box.bottom - (visible.bottom - margin);
  const by = above < 0 ? above : Math.max(0, below);
  if (by !== 0) {
    scrollerOf(element).scrollBy({ top: by, behavior: 'instant' });
  }
}

export function scrollerOf(element: Element): Element {
  for (let node: Element | null = element; node; node = node.parentElement) {
    const { overflowY } = getComputedStyle(node);
    if (/auto|scroll|overlay/.test(overflowY) && node.scrollHeight > node.clientHeight) {
      return node;
    }
  }
  return document.scrollingElement ?? document.documentElement;
}
