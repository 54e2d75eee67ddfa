import type { Span } from '../protocol.js';

/**
 * A full stop behind one of these ends no sentence: titles, initials (“J. Smith”, “U.S. Army”) and
 * some more. Unicode's rules (UAX 29) break there before a capital letter. It costs the rare sentence
 * that does end so (“vitamin C. It …”): it is taken together with the next.
 */
const ABBREVIATED =
  /(?:^|[\s\p{Ps}\p{Pi}"'])(?:(?:\p{Lu}\.)+|(?:Mr|Mrs|Ms|Mx|Dr|Drs|Prof|Sen|Rep|Gov|Gen|Col|Capt|Lt|Sgt|Rev|Hon|Fr|St|Ste|Mt|Jr|No|Nos|vs|Vol|pp|cf|Art|Sec|Fig|Nr|Hr|Bd|Mme|Mlle|Sr|Sra|Dra)\.)\s*$/u;

/** The sentences of a text, each without the white space around it. */
export function sentences(text: string, locale: string | undefined): Span[] {
  const found: Span[] = [];
  let from = 0;
  const segmenter = new Intl.Segmenter(locale, { granularity: 'sentence' });
  for (const { index, segment } of segmenter.segment(text)) {
    const end = index + segment.length;
    if (ABBREVIATED.test(text.slice(from, end)) && end < text.length) {
      continue;
    }
    const words = text.slice(from, end);
    const start = from + words.length - words.trimStart().length;
    if (words.trim()) {
      found.push({ start, end: start + words.trim().length });
    }
    from = end;
  }
  return found;
}
