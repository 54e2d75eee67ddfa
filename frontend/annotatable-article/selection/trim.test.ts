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

  it('takes a letter with its marks, a flag and a family whole', () => {
    expect(words('ne\u0301e', 2, 4)).toBe('e\u0301e');
    expect(words('ne\u0301e', 0, 2)).toBe('ne\u0301');
    expect(words('a \u{1F1EB}\u{1F1F7} b', 0, 4)).toBe('a \u{1F1EB}\u{1F1F7}');
    expect(words('\u{1F468}\u200D\u{1F469} b', 3, 7)).toBe('\u{1F468}\u200D\u{1F469} b');
  });

  it('drops a quote mark whose partner was not selected', () => {
    expect(words('He said: “Prices rose.” Then', 9, 22)).toBe('Prices rose.');
    expect(words('He said: “Prices rose.” Then', 10, 24)).toBe('Prices rose.');
    expect(words('He said "no" twice', 8, 11)).toBe('no');
    expect(words('Er sagte: „Nein“, leise', 11, 16)).toBe('Nein');
    expect(words('Il dit : «\u00a0Non\u00a0», bas', 11, 16)).toBe('Non');
    expect(words('他说“你好”。', 3, 6)).toBe('你好');
    expect(words('he said ‘never’ then', 9, 15)).toBe('never');
  });

  it('keeps quote marks that were selected as a pair, and those within', () => {
    expect(words('He said “no” twice', 8, 12)).toBe('“no”');
    expect(words('He said "no" twice', 3, 12)).toBe('said "no"');
    expect(words('It is “so” and “not', 0, 10)).toBe('It is “so”');
    expect(words('so “he said', 0, 11)).toBe('so “he said');
  });

  it('keeps an apostrophe and a sign of inches', () => {
    expect(words('It is the workers’ pay', 6, 18)).toBe('the workers’');
    expect(words("don't go", 0, 5)).toBe("don't");
    expect(words('It is 5" wide', 0, 8)).toBe('It is 5"');
  });

  it('leaves nothing of a mark alone', () => {
    expect(trim('He said “no”', { start: 8, end: 9 })).toBeNull();
  });
});
