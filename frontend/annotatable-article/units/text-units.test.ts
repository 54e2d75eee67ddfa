import { describe, expect, it } from 'vitest';
import type { Span } from '../protocol.js';
import { type Direction, TextUnits, type Unit } from './text-units.js';

/** A text of one block for each part, with a blank line between them. */
function article(language: string | null, ...parts: string[]) {
  const text = parts.join('\n\n');
  const blocks: Span[] = [];
  for (const part of parts) {
    const start = blocks.length === 0 ? 0 : blocks.at(-1)!.end + 2;
    blocks.push({ start, end: start + part.length });
  }
  return { text, units: new TextUnits(text, blocks, language) };
}

/** The text with a bar wherever moves from one end lead. */
function stops(
  { text, units }: ReturnType<typeof article>,
  unit: Unit,
  direction: Direction,
): string {
  const places = [direction > 0 ? 0 : text.length];
  for (;;) {
    const next = units.move(places.at(-1)!, unit, direction);
    if (next === places.at(-1)) {
      break;
    }
    places.push(next);
  }
  const cuts = places.sort((a, b) => a - b);
  return cuts.map((cut, i) => text.slice(cuts[i - 1] ?? 0, cut)).join('|') + '|';
}

const taken = ({ text, units }: ReturnType<typeof article>, offset: number, unit: Unit) => {
  const span = units.around(offset, unit);
  return span && text.slice(span.start, span.end);
};

describe('moving by characters', () => {
  it('takes an emoji, a flag, a family and a letter with its marks as one each', () => {
    const signs = ['a', '\u{1F600}', '\u{1F1EB}\u{1F1F7}', 'e\u0301', '\u{1F468}\u200D\u{1F469}'];
    const one = article('en', signs.join(''));
    expect(stops(one, 'character', 1)).toBe(`|${signs.join('|')}|`);
    expect(stops(one, 'character', -1)).toBe(`|${signs.join('|')}|`);
  });

  it('stops at the end of a block and at the start of the next', () => {
    expect(stops(article('en', 'ab', 'c'), 'character', 1)).toBe('|a|b|\n\n|c|');
    expect(stops(article('en', 'ab', 'c'), 'character', -1)).toBe('|a|b|\n\n|c|');
  });

  it('stops in an empty block, such as a blank cell of a table', () => {
    expect(stops(article('en', 'a', '', 'b'), 'character', 1)).toBe('|a|\n\n|\n\n|b|');
  });

  it('never stands within a character or between blocks', () => {
    const { units } = article('en', 'a\u{1F600}b', 'c');
    expect([0, 1, 2, 3, 4, 5, 6, 7, 99].map((at) => units.settle(at))).toEqual([
      0, 1, 1, 3, 4, 6, 6, 7, 7,
    ]);
  });
});

describe('moving by words', () => {
  it('goes to the ends forward and to the starts backward, at last to the text’s own', () => {
    const one = article('en', 'Prices rose, he said.', 'By 4%.');
    expect(stops(one, 'word', 1)).toBe('|Prices| rose|, he| said|.\n\nBy| 4%|.|');
    expect(stops(one, 'word', -1)).toBe('|Prices |rose, |he |said.\n\n|By |4%.|');
  });

  it('keeps the sign of a number and a currency with it', () => {
    const one = article('en', 'It cost $3.50 or 20€ 🙂.');
    expect(taken(one, 9, 'word')).toBe('$3.50');
    expect(taken(one, 18, 'word')).toBe('20€');
    expect(taken(one, 21, 'word')).toBe('🙂');
  });

  it('finds the words of a language without spaces', () => {
    const one = article('zh', '中国经济增长了。');
    expect(stops(one, 'word', 1).split('|').length).toBeGreaterThan(4);
    expect(stops(one, 'word', 1).replaceAll('|', '')).toBe('中国经济增长了。');
  });

  it('moves through right-to-left text in the order of the text', () => {
    expect(stops(article('ar', 'ارتفعت الأسعار'), 'word', 1)).toBe('|ارتفعت| الأسعار|');
  });

  it('leads from start to start or from end to end for the end of a span', () => {
    const { units } = article('en', 'Prices rose.', 'By 4%.');
    expect(units.move(0, 'word', 1, 'start')).toBe(7);
    expect(units.move(7, 'word', 1, 'start')).toBe(14);
    expect(units.move(16, 'word', -1, 'end')).toBe(11);
    expect(units.move(14, 'sentence', 1, 'start')).toBe(20);
  });

  it('passes over a block without words', () => {
    expect(stops(article('en', 'a', '***', '', 'b'), 'word', 1)).toBe('|a|\n\n***\n\n\n\nb|');
  });

  it('takes a text in no language that anybody knows', () => {
    expect(stops(article('not a tag!', 'one two'), 'word', 1)).toBe('|one| two|');
    expect(stops(article(null, 'one two'), 'word', 1)).toBe('|one| two|');
  });
});

describe('moving by sentences', () => {
  it('takes them with their marks and without the space between them', () => {
    const one = article('en', '“Prices rose.” Nobody knows why! Nobody.', 'Or do they?');
    expect(taken(one, 3, 'sentence')).toBe('“Prices rose.”');
    expect(taken(one, 14, 'sentence')).toBe('Nobody knows why!');
    expect(stops(one, 'sentence', -1)).toBe(
      '|“Prices rose.” |Nobody knows why! |Nobody.\n\n|Or do they?|',
    );
  });

  it('does not end at a title, an initial or an abbreviated country', () => {
    const text = 'Mr. John F. Kennedy spoke to the U.S. Army. It was late.';
    expect(taken(article('en', text), 0, 'sentence')).toBe(
      'Mr. John F. Kennedy spoke to the U.S. Army.',
    );
    expect(taken(article('en', 'He met Dr.'), 0, 'sentence')).toBe('He met Dr.');
  });

  it('knows the full stop of other scripts', () => {
    expect(taken(article('zh', '他走了。她来了。'), 5, 'sentence')).toBe('她来了。');
    expect(taken(article('hi', 'वह गया। वह आई।'), 0, 'sentence')).toBe('वह गया।');
  });
});

describe('paragraphs', () => {
  it('are the blocks: a cell of a table is one', () => {
    const table = article('en', 'Year', '2024', 'Rose by 4%. Then fell.');
    expect(stops(table, 'paragraph', 1)).toBe('|Year|\n\n2024|\n\nRose by 4%. Then fell.|');
    expect(taken(table, 7, 'paragraph')).toBe('2024');
  });
});

describe('taking units whole', () => {
  it('extends both ends, over a block’s end too', () => {
    const { text, units } = article('en', 'One two. Three four.', 'Five six. Seven.');
    const { start, end } = units.expand({ start: 12, end: 24 }, 'sentence');
    expect(text.slice(start, end)).toBe('Three four.\n\nFive six.');
    expect(units.expand({ start: 0, end: 8 }, 'sentence')).toEqual({ start: 0, end: 8 });
  });

  it('leaves an empty text as it is', () => {
    expect(new TextUnits('', [], null).move(0, 'word', 1)).toBe(0);
    expect(new TextUnits('', [], null).expand({ start: 0, end: 0 }, 'word')).toEqual({
      start: 0,
      end: 0,
    });
  });
});

describe('snapping', () => {
  const { units } = article('en', 'Prices rose. Nobody', 'knows.');

  it('leads an end to the end of a word or of its sentence, whichever is nearer', () => {
    expect([0, 5, 8, 10, 12, 15].map((at) => units.snap(at, 'end'))).toEqual([6, 6, 6, 11, 12, 12]);
  });

  it('leads a start to the start of a word', () => {
    expect([2, 5, 12, 17].map((at) => units.snap(at, 'start'))).toEqual([0, 7, 13, 13]);
  });
});
