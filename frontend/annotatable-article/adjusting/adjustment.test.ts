import { describe, expect, it } from 'vitest';
import { TextUnits } from '../units/text-units.js';
import { endsOf, withEndAt } from './adjustment.js';

const text = 'One two 🙂 three four.';
const units = new TextUnits(text, [{ start: 0, end: text.length }], 'en');
const parts = [
  { start: 0, end: 3 },
  { start: 11, end: 16 },
];
const moved = (part: number, side: 'start' | 'end', offset: number) =>
  withEndAt(parts, { part, side }, offset, units)
    .map(({ start, end }) => text.slice(start, end))
    .join('|');

describe('adjusting the ends of a claim', () => {
  it('takes one end elsewhere and leaves the others', () => {
    expect(moved(0, 'end', 7)).toBe('One two|three');
    expect(moved(1, 'start', 8)).toBe('One|🙂 three');
    expect(moved(1, 'end', 22)).toBe('One|three four.');
  });

  it('keeps a whole character of each part', () => {
    expect(moved(1, 'start', 20)).toBe('One|e');
    expect(moved(1, 'end', 0)).toBe('One|t');
    const smile = [{ start: 8, end: 16 }];
    expect(withEndAt(smile, { part: 0, side: 'end' }, 9, units)).toEqual([{ start: 8, end: 10 }]);
  });

  it('runs into no other part', () => {
    expect(moved(0, 'end', 14)).toBe('One two 🙂 |three');
    expect(moved(1, 'start', 1)).toBe('One| two 🙂 three');
    expect(moved(0, 'start', -5)).toBe('One|three');
  });

  it('knows the ends in the order of the text', () => {
    expect(endsOf(parts).map(({ part, side }) => `${part} ${side}`)).toEqual([
      '0 start',
      '0 end',
      '1 start',
      '1 end',
    ]);
  });
});
