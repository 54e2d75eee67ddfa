import { describe, expect, it } from 'vitest';
import { findAll, fold } from './find.js';

const found = (text: string, words: string) =>
  findAll(fold(text), words).map(({ start, end }) => text.slice(start, end));

describe('finding words', () => {
  it('takes no heed of case and accents', () => {
    expect(found('Café, CAFE and cafe\u0301 crème', 'café')).toEqual([
      'Café',
      'CAFE',
      'cafe\u0301',
    ]);
  });

  it('finds words over the end of a line', () => {
    expect(found('rare\n  earths', 'rare earths')).toEqual(['rare\n  earths']);
  });

  it('counts places in the text as it is', () => {
    expect(findAll(fold('İstanbul 😀 straße'), 'strasse')).toEqual([]);
    expect(findAll(fold('İstanbul 😀 Straße'), 'straße')).toEqual([{ start: 12, end: 18 }]);
  });

  it('finds hits that do not overlap', () => {
    expect(findAll(fold('aaaa'), 'aa')).toEqual([
      { start: 0, end: 2 },
      { start: 2, end: 4 },
    ]);
  });

  it('finds nothing for nothing', () => {
    expect(findAll(fold('abc'), '  ')).toEqual([]);
  });
});
