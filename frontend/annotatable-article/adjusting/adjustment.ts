import type { Span } from '../protocol.js';
import type { Side, TextUnits } from '../units/text-units.js';

/** One end of one part of a claim. */
export interface End {
  part: number;
  side: Side;
}

/** All ends in the order of the text, which is that of the parts. */
export const endsOf = (parts: readonly Span[]): End[] =>
  parts.flatMap((_, part) => [
    { part, side: 'start' as const },
    { part, side: 'end' as const },
  ]);

/**
 * The parts with one end moved to `offset`, or as near to it as can be: a part keeps at least one
 * character and runs into no other part of its claim.
 */
export function withEndAt(
  parts: readonly Span[],
  { part, side }: End,
  offset: number,
  units: TextUnits,
): Span[] {
  return parts.map((span, i) => {
    if (i !== part) {
      return span;
    }
    const before = parts[i - 1]?.end ?? 0;
    const behind = parts[i + 1]?.start ?? Number.MAX_SAFE_INTEGER;
    return side === 'start'
      ? { ...span, start: within(offset, before, units.move(span.end, 'character', -1)) }
      : { ...span, end: within(offset, units.move(span.start, 'character', 1), behind) };
  });
}

const within = (offset: number, low: number, high: number): number =>
  Math.max(low, Math.min(offset, high));
