import type { Span } from '../protocol.js';

/** A stretch of a block over which the same spans stand, the lowest first. */
export interface Segment<T> extends Span {
  over: T[];
}

/** Cuts `block` wherever a span begins or ends. `spans` stand in drawing order, the lowest first. */
export function segments<T extends Span>(block: Span, spans: readonly T[]): Segment<T>[] {
  const cuts = new Set([block.start, block.end]);
  for (const { start, end } of spans) {
    for (const cut of [start, end]) {
      if (cut > block.start && cut < block.end) {
        cuts.add(cut);
      }
    }
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((start, i) => {
    const end = places[i + 1]!;
    return { start, end, over: spans.filter((span) => span.start < end && span.end > start) };
  });
}
