import { beforeEach, describe, expect, it } from 'vitest';
import { drawBlocks } from '../anchoring/blocks.js';
import { TextMap } from '../anchoring/text-map.js';
import type { ArticleText, Span } from '../protocol.js';
import { SuggestionSigns } from './suggestion-signs.js';

const ARTICLE: ArticleText = {
  number: 1,
  text: 'One two.\nThree four.',
  blocks: [
    { kind: 'paragraph', level: null, start: 0, end: 8 },
    { kind: 'paragraph', level: null, start: 9, end: 20 },
  ],
  language: 'en',
};

const FIRST = { start: 0, end: 8 };
const SECOND = { start: 9, end: 20 };

describe('signs of suggestions', () => {
  let overlay: HTMLElement;
  let map: TextMap;
  let signs: SuggestionSigns;
  let chosen: Span[];

  beforeEach(() => {
    const body = document.createElement('div');
    overlay = document.createElement('div');
    document.body.replaceChildren(body, overlay);
    map = new TextMap(body, drawBlocks(ARTICLE, body), ARTICLE.text.length);
    chosen = [];
    signs = new SuggestionSigns(overlay, body, (span) => chosen.push(span));
  });

  it('stand for one suggestion each, and say which one is looked at', () => {
    signs.show(map, [FIRST, SECOND], SECOND);
    const drawn = [...overlay.querySelectorAll('button')];
    expect(drawn.map((sign) => sign.hasAttribute('data-now'))).toEqual([false, true]);
    drawn[1]!.click();
    expect(chosen).toEqual([SECOND]);
  });

  it('are for the pointer only, for the list says the same', () => {
    signs.show(map, [FIRST], null);
    const sign = overlay.querySelector('button')!;
    expect(sign.getAttribute('aria-hidden')).toBe('true');
    expect(sign.tabIndex).toBe(-1);
  });

  it('go with their suggestions', () => {
    signs.show(map, [FIRST, SECOND], null);
    signs.show(map, [SECOND], null);
    expect(overlay.children).toHaveLength(1);
    signs.show(null, [], null);
    expect(overlay.children).toHaveLength(0);
  });
});
