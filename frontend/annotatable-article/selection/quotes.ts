import type { Span } from '../protocol.js';

/** What may close each opening mark; languages differ, and Swedish opens with the closing one. */
const CLOSED_BY: Record<string, string> = {
  '“': '”',
  '„': '“”',
  '”': '”',
  '‘': '’',
  '‚': '‘’',
  '«': '»',
  '»': '«»',
  '‹': '›',
  '›': '‹›',
  '「': '」',
  '『': '』',
  '"': '"',
  "'": "'",
  '’': '’',
  '」': '',
  '』': '',
};
const APOSTROPHES = "'’";
const LETTER = /[\p{L}\p{N}\p{M}]/u;

interface Mark {
  at: number;
  sign: string;
}

/** The quote marks of a stretch whose partner is not in it. */
function lone(text: string, { start, end }: Span): Mark[] {
  const open: Mark[] = [];
  const unpaired: Mark[] = [];
  for (let at = start; at < end; at++) {
    const sign = text.charAt(at);
    if (!(sign in CLOSED_BY)) {
      continue;
    }
    const behindLetter = LETTER.test(text.charAt(at - 1));
    if (APOSTROPHES.includes(sign) && behindLetter && LETTER.test(text.charAt(at + 1))) {
      continue;
    }
    const partner = open.findLastIndex((mark) => CLOSED_BY[mark.sign]!.includes(sign));
    if (partner >= 0) {
      unpaired.push(...open.splice(partner).slice(1));
    } else {
      open.push({ at, sign });
    }
  }
  return [...unpaired, ...open];
}

/**
 * The span without a quote mark at its ends that was not chosen. One is chosen when its partner is in
 * the span, too: of a quotation marked whole both stay, of the words at its end the mark goes. An
 * apostrophe (“the workers’”) or a sign of inches (“5"”) stays unless a quotation is open there.
 */
export function withoutLoneQuotes(text: string, span: Span): Span {
  const marks = lone(text, span);
  const isLone = (at: number) => marks.some((mark) => mark.at === at);
  let { start, end } = span;
  while (start < end && isLone(start)) {
    start++;
  }
  while (start < end && isLone(end - 1) && !belongsToWord(text, end - 1)) {
    end--;
  }
  return { start, end };
}

function belongsToWord(text: string, at: number): boolean {
  const sign = text.charAt(at);
  const before = text.charAt(at - 1);
  const ambiguous = APOSTROPHES.includes(sign)
    ? LETTER.test(before)
    : sign === '"' && /\d/.test(before);
  if (!ambiguous) {
    return false;
  }
  const paragraph = text.lastIndexOf('\n', at) + 1;
  return !lone(text, { start: paragraph, end: at }).some((mark) =>
    CLOSED_BY[mark.sign]!.includes(sign),
  );
}
