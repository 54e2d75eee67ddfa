import type { Part, Span } from '../protocol.js';

/** In the order of the text; what overlaps or touches becomes one. */
export function joined(parts: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const { start, end } of [...parts].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && start <= last.end) {
      last.end = Math.max(last.end, end);
    } else {
      result.push({ start, end });
    }
  }
  return result;
}

export const partsOf = (text: string, spans: readonly Span[]): Part[] =>
  spans.map(({ start, end }) => ({ start, end, exact: text.slice(start, end) }));

export const sameSpans = (a: readonly Span[], b: readonly Span[]): boolean => {
  const key = (spans: readonly Span[]) =>
    spans
      .map(({ start, end }) => `${start}-${end}`)
      .sort()
      .join();
  return key(a) === key(b);
};
