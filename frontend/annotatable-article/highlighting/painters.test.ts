import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { drawBlocks } from '../anchoring/blocks.js';
import { TextMap } from '../anchoring/text-map.js';
import type { ArticleText, ClaimStatus, HighlightedClaim, Tone } from '../protocol.js';
import { HighlightPainter } from './highlight-painter.js';
import { MarkPainter } from './mark-painter.js';
import { MarkedSpans } from './marked-spans.js';

const ARTICLE: ArticleText = {
  number: 1,
  text: 'One two three.\nFour five.',
  blocks: [
    { kind: 'paragraph', level: null, start: 0, end: 14 },
    { kind: 'paragraph', level: null, start: 15, end: 25 },
  ],
  language: 'en',
};

const claim = (
  id: string,
  start: number,
  end: number,
  status: ClaimStatus = 'open',
  tone: Tone | null = null,
): HighlightedClaim => ({ id, number: 1, spans: [{ start, end }], status, tone, rating: null });

let body: HTMLElement;
let map: TextMap;
let marked: MarkedSpans;

beforeEach(() => {
  body = document.createElement('div');
  document.body.replaceChildren(body);
  map = new TextMap(body, drawBlocks(ARTICLE, body), ARTICLE.text.length);
  marked = new MarkedSpans();
});

describe('painting with custom highlights', () => {
  class FakeHighlight extends Set<StaticRange> {
    priority = 0;
  }
  let registry: Map<string, FakeHighlight>;
  let painter: HighlightPainter;

  beforeEach(() => {
    vi.stubGlobal('Highlight', FakeHighlight);
    vi.stubGlobal(
      'StaticRange',
      class {
        constructor(init: StaticRangeInit) {
          Object.assign(this, init);
        }
      },
    );
    registry = new Map();
    painter = new HighlightPainter(map, registry as unknown as HighlightRegistry);
  });

  afterEach(() => vi.unstubAllGlobals());

  const sizes = () =>
    Object.fromEntries([...registry].map(([name, ranges]) => [name, ranges.size]));

  it('registers one highlight per style and level, the shorter above', () => {
    painter.apply(
      marked.put([
        claim('a', 0, 3),
        claim('b', 15, 19),
        claim('nested', 16, 18),
        claim('c', 4, 7, 'settled', 'mostly-false'),
      ]),
    );
    expect(sizes()).toEqual({ 'cl-open-0': 2, 'cl-open-1': 1, 'cl-mostly-false-0': 1 });
    expect(registry.get('cl-open-1')!.priority).toBeGreaterThan(
      registry.get('cl-open-0')!.priority,
    );
  });

  it('moves a claim to its new style and takes it away, leaving nothing behind', () => {
    painter.apply(marked.put([claim('a', 0, 3)]));
    painter.apply(marked.put([claim('a', 0, 3, 'disputed')]));
    expect(sizes()).toEqual({ 'cl-disputed-0': 1 });
    painter.apply(marked.remove('a'));
    expect(sizes()).toEqual({});
  });

  it('draws a claim over several paragraphs as one range', () => {
    painter.apply(marked.put([claim('a', 8, 19)]));
    const [range] = registry.get('cl-open-0')!;
    expect(range!.startContainer.textContent).toBe('One two three.');
    expect(range).toMatchObject({ startOffset: 8, endOffset: 4 });
  });

  it('emphasises above all levels, one claim at a time', () => {
    painter.apply(marked.put([claim('a', 0, 3), claim('b', 4, 7)]));
    painter.emphasise('chosen', marked.get('a'));
    painter.emphasise('chosen', marked.get('b'));
    expect(sizes()).toEqual({ 'cl-open-0': 2, 'cl-chosen': 1 });
    expect(registry.get('cl-chosen')!.priority).toBe(5);
  });

  it('draws suggestions above claims and below what is chosen', () => {
    painter.apply(marked.put([claim('a', 0, 3)]));
    painter.emphasise('suggested', [{ start: 4, end: 13 }]);
    painter.emphasise('chosen', marked.get('a'));
    expect(sizes()).toEqual({ 'cl-open-0': 1, 'cl-suggested': 1, 'cl-chosen': 1 });
    expect(registry.get('cl-suggested')!.priority).toBe(3);
    painter.emphasise('suggested', []);
    expect(sizes()).toEqual({ 'cl-open-0': 1, 'cl-chosen': 1 });
  });

  it('takes away its own ranges only', () => {
    painter.apply(marked.put([claim('a', 0, 3)]));
    const other = new HighlightPainter(map, registry as unknown as HighlightRegistry);
    other.apply(new MarkedSpans().put([claim('x', 0, 3)]));
    painter.clear();
    expect(sizes()).toEqual({ 'cl-open-0': 1 });
  });
});

describe('painting with marks', () => {
  let painter: MarkPainter;

  beforeEach(() => {
    painter = new MarkPainter(body, map, marked);
  });

  it('sets a suggestion off by a mark of its own', () => {
    painter.emphasise('suggested', [{ start: 4, end: 7 }]);
    expect(body.querySelector('p')!.innerHTML).toBe(
      'One <mark class="cl-mark cl-suggested">two</mark> three.',
    );
    painter.emphasise('suggested', []);
    expect(body.querySelector('p')!.innerHTML).toBe('One two three.');
  });

  it('nests the shorter claim in the longer and leaves the words as they are', () => {
    painter.apply(marked.put([claim('a', 0, 13), claim('b', 4, 7, 'settled', 'true')]));
    expect(body.querySelector('p')!.innerHTML).toBe(
      '<mark class="cl-mark cl-open cl-level-0">One </mark>' +
        '<mark class="cl-mark cl-open cl-level-0"><mark class="cl-mark cl-true cl-level-1">two</mark></mark>' +
        '<mark class="cl-mark cl-open cl-level-0"> three</mark>.',
    );
  });

  it('shows both of two claims that cross, also over the end of a paragraph', () => {
    painter.apply(marked.put([claim('a', 4, 19), claim('b', 16, 24)]));
    const texts = [...body.querySelectorAll('.cl-level-0')].map((mark) => mark.textContent);
    expect(texts).toEqual(['two three.', 'F', 'our']);
    expect(body.querySelectorAll('.cl-level-1')).toHaveLength(2);
    expect(body.textContent).toBe('One two three.Four five.');
  });

  it('redraws only the blocks that a change touches', () => {
    painter.apply(marked.put([claim('a', 0, 3), claim('b', 15, 19)]));
    const untouched = body.children[1]!.firstChild;
    painter.apply(marked.remove('a'));
    expect(body.children[0]!.innerHTML).toBe('One two three.');
    expect(body.children[1]!.firstChild).toBe(untouched);
  });

  it('keeps the reader’s selection, its direction too', () => {
    const text = body.querySelector('p')!.firstChild!;
    document.getSelection()!.setBaseAndExtent(text, 13, text, 4);
    painter.apply(marked.put([claim('a', 6, 10)]));
    const selection = document.getSelection()!;
    const offset = (node: Node | null, at: number) => map.offsetOf({ node: node!, offset: at });
    expect(offset(selection.anchorNode, selection.anchorOffset)).toBe(13);
    expect(offset(selection.focusNode, selection.focusOffset)).toBe(4);
  });

  it('takes everything away', () => {
    painter.apply(marked.put([claim('a', 0, 3)]));
    painter.emphasise('chosen', marked.get('a'));
    expect(body.querySelectorAll('.cl-chosen')).toHaveLength(1);
    painter.clear();
    expect(body.querySelector('mark')).toBeNull();
  });
});
