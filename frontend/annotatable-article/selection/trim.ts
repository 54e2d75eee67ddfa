import type { Span } from '../protocol.js';

const BLANK = /^[\s\u200B\u2060\uFEFF]$/;

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** Whether `offset` stands between the two halves of a character outside the basic plane. */
const splitsCharacter = (text: string, offset: number): boolean =>
  isHigh(text.charCodeAt(offset - 1)) && isLow(text.charCodeAt(offset));

/**
 * The words a reader meant: without white space at the ends and with whole characters only.
 * Null when nothing is left.
 */
export function trim(text: string, span: Span): Span | null {
  let start = Math.max(0, Math.min(span.start, span.end));
  let end = Math.min(text.length, Math.max(span.start, span.end));
  if (start < end && splitsCharacter(text, start)) {
    start--;
  }
  if (start < end && splitsCharacter(text, end)) {
    end++;
  }
  while (start < end && BLANK.test(text.charAt(start))) {
    start++;
  }
  while (start < end && BLANK.test(text.charAt(end - 1))) {
    end--;
  }
  return start < end ? { start, end } : null;
}
