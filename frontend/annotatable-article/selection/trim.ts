import type { Span } from '../protocol.js';
import { withoutLoneQuotes } from './quotes.js';

const BLANK = /^[\s\u200B\u2060\uFEFF]$/;
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * The start of the character that `offset` stands in. It is looked for from the white space before
 * it on, for no character reaches over that; so the cost is a word's, or a line's in Chinese.
 */
function characterStart(text: string, offset: number): number {
  if (offset <= 0 || offset >= text.length) {
    return offset;
  }
  let from = offset - 1;
  while (from > 0 && !BLANK.test(text.charAt(from))) {
    from--;
  }
  return from + graphemes.segment(text.slice(from, offset + 64)).containing(offset - from)!.index;
}

function characterEnd(text: string, offset: number): number {
  const start = characterStart(text, offset);
  return start === offset
    ? offset
    : start + graphemes.segment(text.slice(start, offset + 64)).containing(0)!.segment.length;
}

/**
 * The words a reader meant: whole characters (grapheme clusters), without white space at the ends
 * and without a quote mark there that was not chosen, see {@link withoutLoneQuotes}. Null when
 * nothing is left.
 */
export function trim(text: string, span: Span): Span | null {
  const from = Math.max(0, Math.min(span.start, span.end));
  const to = Math.min(text.length, Math.max(span.start, span.end));
  if (from >= to) {
    return null;
  }
  const whole = { start: characterStart(text, from), end: characterEnd(text, to) };
  const { start, end } = withoutBlanks(text, withoutLoneQuotes(text, withoutBlanks(text, whole)));
  return start < end ? { start, end } : null;
}

/** The span without the white space at its ends; empty when it is nothing else. */
export function withoutBlanks(text: string, span: Span): Span {
  let { start, end } = span;
  // A space that carries a combining mark is a character.
  while (
    start < end &&
    BLANK.test(text.charAt(start)) &&
    !/^.\p{M}/su.test(text.slice(start, start + 3))
  ) {
    start++;
  }
  while (start < end && BLANK.test(text.charAt(end - 1))) {
    end--;
  }
  return { start, end };
}
