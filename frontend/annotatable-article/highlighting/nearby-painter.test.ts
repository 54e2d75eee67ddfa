import { expect, it } from 'vitest';
import type { HighlightedClaim, Span } from '../protocol.js';
import { type Change, MarkedSpans } from './marked-spans.js';
import { NearbyPainter } from './nearby-painter.js';

const claim = (id: string, start: number): HighlightedClaim => ({
  id,
  number: start,
  spans: [{ start, end: start + 5 }],
  status: 'open',
  tone: null,
  rating: null,
});

it('draws what is near the words in view and follows the reader', () => {
  const heard: string[] = [];
  const names = (spans: Change['drawn']) => spans.map((span) => span.claim.id).join();
  const marked = new MarkedSpans();
  let view: Span = { start: 0, end: 100 };
  const painter = new NearbyPainter(
    {
      apply: ({ erased, drawn }) => heard.push(`-${names(erased)} +${names(drawn)}`),
      emphasise: () => {},
      clear: () => {},
    },
    marked,
    () => view,
  );

  painter.apply(marked.put([claim('a', 10), claim('b', 90), claim('c', 500)]));
  view = { start: 80, end: 600 };
  painter.follow();
  painter.apply(marked.remove('a'));
  painter.apply(marked.remove('b'));

  expect(heard).toEqual(['- +a,b', '-a +c', '- +', '-b +']);
});

it('draws no more of a search than what is near, and the rest when it comes near', () => {
  const hits: string[] = [];
  let view: Span = { start: 0, end: 100 };
  const painter = new NearbyPainter(
    {
      apply: () => {},
      emphasise: (name, spans) => hits.push(`${name} ${spans.map(({ start }) => start).join()}`),
      clear: () => {},
    },
    new MarkedSpans(),
    () => view,
  );

  painter.emphasise('found', [
    { start: 10, end: 12 },
    { start: 400, end: 402 },
  ]);
  painter.follow();
  view = { start: 300, end: 500 };
  painter.follow();

  expect(hits).toEqual(['found 10', 'found 400']);
});
