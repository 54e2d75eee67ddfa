import type { Span } from '../protocol.js';

/** Signs that belong to the number they touch: “4%”, “$3.50”, “20€”, “−5°”. */
const BEHIND = /^[%‰°\p{Sc}]$/u;
const BEFORE = /^\p{Sc}$/u;
const PICTURE = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u;

/** The words of a text as a reader counts them, without the marks and spaces between them. */
export function words(text: string, locale: string | undefined): Span[] {
  const found: Span[] = [];
  let sign: Span | null = null;
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' });
  for (const { index, segment, isWordLike } of segmenter.segment(text)) {
    const end = index + segment.length;
    const last = found.at(-1);
    if (isWordLike || PICTURE.test(segment)) {
      found.push({ start: sign?.end === index ? sign.start : index, end });
    } else if (BEHIND.test(segment) && last?.end === index) {
      last.end = end;
    } else if (BEFORE.test(segment)) {
      sign = { start: index, end };
    }
  }
  return found;
}
