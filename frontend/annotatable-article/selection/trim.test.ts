import { describe, expect, it } from 'vitest';
import { trim } from './trim.js';

const words = (text: string, start: number, end: number) => {
  const span = trim(text, { start, end });
  return span && text.slice(span.start, span.end);
};

describe('trimming a selection', () => {
  it('drops white space at both ends, line ends and no-break spaces too', () => {
    expect(words('One.\n\n \u00a0Two three. \n', 4, 20)).toBe('Two three.');
  });

  it('keeps the white space within, over a paragraph’s end', () => {
    expect(words('One two.\n\nThree.', 4, 15)).toBe('two.\n\nThree');
  });

  it('takes a character whole when the selection cuts it in two', () => {
    expect(words('a \u{1F600} b', 3, 6)).toBe('\u{1F600} b');
    expect(words('a \u{1F600} b', 0, 3)).toBe('a \u{1F600}');
  });

  it('takes a selection made backwards', () => {
    expect(words('one two', 7, 3)).toBe('two');
  });

  it('leaves nothing of a blank or empty selection', () => {
    expect(trim('one \n\u200b two', { start: 3, end: 6 })).toBeNull();
    expect(trim('one', { start: 1, end: 1 })).toBeNull();
    expect(trim('one', { start: 5, end: 9 })).toBeNull();
  });
});
