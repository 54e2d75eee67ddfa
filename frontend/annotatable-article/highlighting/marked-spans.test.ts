import { describe, expect, it } from 'vitest';
import type { HighlightedClaim, Span } from '../protocol.js';
import { MarkedSpans } from './marked-spans.js';

const claim = (id: string, ...spans: [number, number][]): HighlightedClaim => ({
  id,
  number: 1,
  spans: spans.map(([start, end]) => ({ start, end })),
  status: 'open',
  tone: null,
  rating: null,
});

const levels = (marked: MarkedSpans, ...ids: string[]) =>
  ids.map((id) => marked.get(id).map((span) => span.level));

describe('the marked spans of an article', () => {
  it('stand on one level while they are apart', () => {
    const marked = new MarkedSpans();
    marked.put([claim('a', [0, 10]), claim('b', [10, 20]), claim('c', [30, 40], [50, 60])]);
    expect(levels(marked, 'a', 'b', 'c')).toEqual([[0], [0], [0, 0]]);
  });

  it('stand the shorter above the longer, nested or crossing', () => {
    const marked = new MarkedSpans();
    marked.put([claim('short', [8, 14]), claim('long', [10, 90]), claim('tiny', [11, 13])]);
    expect(levels(marked, 'long', 'short', 'tiny')).toEqual([[0], [1], [2]]);
  });

  it('share the last level when there are more than there are levels', () => {
    const marked = new MarkedSpans();
    marked.put([1, 2, 3, 4, 5].map((n) => claim(`c${n}`, [n, 100 - n])));
    expect(levels(marked, 'c1', 'c2', 'c3', 'c4', 'c5')).toEqual([[0], [1], [2], [2], [2]]);
  });

  it('change only what hangs together with the change', () => {
    const marked = new MarkedSpans();
    marked.put([claim('inner', [20, 30]), claim('elsewhere', [200, 300])]);
    const outer = marked.put([claim('outer', [10, 40])]);
    expect(outer.drawn.map((span) => span.claim.id)).toEqual(['outer', 'inner']);
    expect(outer.erased.map((span) => span.claim.id)).toEqual(['inner']);
    const without = marked.remove('outer');
    expect(without.drawn.map((span) => span.claim.id)).toEqual(['inner']);
    expect(without.erased.map((span) => span.claim.id)).toEqual(['outer', 'inner']);
    expect(levels(marked, 'inner')).toEqual([[0]]);
  });

  it('replace a claim that is put again', () => {
    const marked = new MarkedSpans();
    marked.put([claim('a', [0, 10])]);
    const change = marked.put([{ ...claim('a', [5, 25]), status: 'settled', tone: 'false' }]);
    expect(change.erased.map(({ start, end }: Span) => [start, end])).toEqual([[0, 10]]);
    expect(change.drawn).toMatchObject([{ start: 5, end: 25, style: 'false', level: 0 }]);
    expect(marked.claimsAt(2)).toEqual([]);
  });

  it('offer the claims at a place shortest first, a claim of several spans once', () => {
    const marked = new MarkedSpans();
    marked.put([
      claim('whole', [0, 100]),
      claim('part', [40, 60]),
      claim('two', [45, 50], [45, 70]),
    ]);
    expect(marked.claimsAt(47).map((c) => c.id)).toEqual(['two', 'part', 'whole']);
    expect(marked.claimsAt(5).map((c) => c.id)).toEqual(['whole']);
    expect(marked.claimsAt(100)).toEqual([]);
  });

  it('take 5,000 claims, and one more, without going through them all', () => {
    const marked = new MarkedSpans();
    const many = Array.from({ length: 5000 }, (_, n) =>
      claim(`c${n}`, [n * 24, n * 24 + 10 + (n % 7) * 6]),
    );
    expect(marked.put(many).drawn).toHaveLength(5000);
    const alone = marked.put([claim('late', [5000 * 24 + 100, 5000 * 24 + 120])]);
    expect(alone).toMatchObject({ erased: [], drawn: [{ claim: { id: 'late' } }] });
  });

  it('redraw next to nothing for one more claim in a chain of thousands that overlap', () => {
    const marked = new MarkedSpans();
    marked.put(Array.from({ length: 5000 }, (_, n) => claim(`c${n}`, [n * 24, n * 24 + 40])));
    const one = marked.put([claim('late', [60000, 60050])]);
    expect(one.drawn.length).toBeLessThan(10);
    expect(one.drawn.map((span) => span.claim.id)).toContain('late');
  });

  it('have the same levels whichever way they came and went', () => {
    const all = Array.from({ length: 300 }, (_, n) => {
      const start = (n * 7919) % 1000;
      return claim(`c${n}`, [start, start + 5 + ((n * 31) % 60)]);
    });
    const oneByOne = new MarkedSpans();
    all.forEach((one) => oneByOne.put([one]));
    all.filter((_, n) => n % 3 === 0).forEach(({ id }) => oneByOne.remove(id));
    const atOnce = new MarkedSpans();
    atOnce.put(all.filter((_, n) => n % 3 !== 0));
    for (const id of atOnce.ids()) {
      expect(levels(oneByOne, id)).toEqual(levels(atOnce, id));
    }
  });
});
