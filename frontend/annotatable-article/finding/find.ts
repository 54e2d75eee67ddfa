import type { Span } from '../protocol.js';

/** A text without case, accents and kinds of white space, and where each of its characters stood. */
export interface Folded {
  text: string;
  /** For each UTF-16 unit the offset in the text as it is; one more for the end. */
  offsets: Uint32Array;
}

export function fold(text: string): Folded {
  let folded = '';
  const offsets: number[] = [];
  for (let at = 0; at < text.length;) {
    const character = String.fromCodePoint(text.codePointAt(at)!);
    const plain = /\s/.test(character)
      ? ' '
      : character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    if (plain !== ' ' || !folded.endsWith(' ')) {
      for (let i = 0; i < plain.length; i++) {
        offsets.push(at);
      }
      folded += plain;
    }
    at += character.length;
  }
  offsets.push(text.length);
  return { text: folded, offsets: Uint32Array.from(offsets) };
}

/** Where `words` stand in the text; hits do not overlap. */
export function findAll(text: Folded, words: string): Span[] {
  const wanted = fold(words.trim()).text;
  const hits: Span[] = [];
  if (wanted === '') {
    return hits;
  }
  let at = text.text.indexOf(wanted);
  while (at >= 0) {
    const end = at + wanted.length;
    const start = text.offsets[at]!;
    // Not in the middle of one character that stands for two, such as a ligature; with its accents.
    hits.push({ start, end: Math.max(text.offsets[end]!, start + 1) });
    at = text.text.indexOf(wanted, end);
  }
  return hits;
}
