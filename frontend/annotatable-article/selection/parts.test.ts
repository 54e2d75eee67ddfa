import { describe, expect, it } from 'vitest';
import { joined, partsOf, sameSpans } from './parts.js';

const span = (start: number, end: number) => ({ start, end });

describe('the parts of a claim', () => {
  it('stand in the order of the text', () => {
    expect(joined([span(8, 9), span(0, 3)])).toEqual([span(0, 3), span(8, 9)]);
  });

  it('become one where they overlap, touch or hold each other', () => {
    expect(joined([span(4, 9), span(0, 5), span(9, 10)])).toEqual([span(0, 10)]);
    expect(joined([span(0, 9), span(2, 3)])).toEqual([span(0, 9)]);
  });

  it('leave what they were made of as it was', () => {
    const first = span(0, 5);
    joined([first, span(3, 9)]);
    expect(first).toEqual(span(0, 5));
  });

  it('carry their words', () => {
    expect(partsOf('One two', [span(4, 7)])).toEqual([{ start: 4, end: 7, exact: 'two' }]);
  });

  it('are the same in any order', () => {
    expect(sameSpans([span(0, 1), span(2, 3)], [span(2, 3), span(0, 1)])).toBe(true);
    expect(sameSpans([span(0, 1)], [span(0, 1), span(2, 3)])).toBe(false);
  });
});
