import { describe, expect, it } from 'vitest';
import { IntervalIndex } from './interval-index.js';

describe('an interval index', () => {
  it('finds what overlaps a place, nested and crossing spans alike, in text order', () => {
    const index = new IntervalIndex<string>();
    index.add({ start: 10, end: 20 }, 'nested');
    index.add({ start: 0, end: 100 }, 'whole');
    index.add({ start: 15, end: 30 }, 'crossing');
    expect(index.at(16)).toEqual(['whole', 'nested', 'crossing']);
    expect(index.at(50)).toEqual(['whole']);
  });

  it('takes ends as exclusive', () => {
    const index = new IntervalIndex<string>();
    index.add({ start: 5, end: 8 }, 'a');
    expect(index.at(4)).toEqual([]);
    expect(index.at(5)).toEqual(['a']);
    expect(index.at(7)).toEqual(['a']);
    expect(index.at(8)).toEqual([]);
    expect(index.overlapping({ start: 8, end: 8 })).toEqual([]);
  });

  it('removes just the entry that is meant among those of the same span', () => {
    const index = new IntervalIndex<string>();
    index.add({ start: 5, end: 8 }, 'a');
    index.add({ start: 5, end: 8 }, 'b');
    index.add({ start: 5, end: 9 }, 'a');
    expect(index.remove({ start: 5, end: 8 }, 'a')).toBe(true);
    expect(index.remove({ start: 5, end: 8 }, 'a')).toBe(false);
    expect(index.at(6).sort()).toEqual(['a', 'b']);
    expect(index.size).toBe(2);
  });

  it('agrees with a plain search over 5,000 spans that come and go', () => {
    let seed = 7;
    const random = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
    const index = new IntervalIndex<number>();
    const plain = new Map<number, { start: number; end: number }>();
    for (let id = 0; id < 5000; id++) {
      const start = random(120_000);
      const span = { start, end: start + 1 + random(id % 50 === 0 ? 20_000 : 300) };
      index.add(span, id);
      plain.set(id, span);
      const gone = random(5000);
      if (plain.has(gone) && id % 3 === 0) {
        index.remove(plain.get(gone)!, gone);
        plain.delete(gone);
      }
    }
    for (let i = 0; i < 200; i++) {
      const start = random(121_000);
      const end = start + random(500);
      const expected = [...plain]
        .filter(([, span]) => end > start && span.start < end && span.end > start)
        .map(([id]) => id);
      expect(index.overlapping({ start, end }).sort((a, b) => a - b)).toEqual(expected);
    }
  });
});
