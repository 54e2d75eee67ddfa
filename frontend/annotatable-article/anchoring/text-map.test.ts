import { beforeEach, describe, expect, it } from 'vitest';
import type { ArticleText, BlockKind } from '../protocol.js';
import { drawBlocks } from './blocks.js';
import { TextMap } from './text-map.js';

const article = (...blocks: [BlockKind, string][]): ArticleText => {
  let text = '';
  const drawn = blocks.map(([kind, words]) => {
    const start = text.length;
    text += `${words}\n\n`;
    return { kind, level: kind === 'heading' ? 1 : null, start, end: start + words.length };
  });
  return { number: 1, text, blocks: drawn, language: 'en' };
};

const ARTICLE = article(
  ['heading', 'A headline'],
  ['paragraph', 'First words here.'],
  ['list-item', 'one'],
  ['list-item', 'two'],
  ['quotation', 'They said so.'],
  ['caption', 'A picture'],
  ['caption', 'Another'],
  ['numbered-item', 'first of three'],
  ['table-header', 'Year\tJobs'],
  ['table-row', '2025\t1,200'],
  ['table-row', '\t900'],
  ['paragraph', 'Last \u{1F600} words.'],
);

let body: HTMLElement;
let map: TextMap;

beforeEach(() => {
  body = document.createElement('div');
  document.body.replaceChildren(document.createElement('header'), body);
  map = new TextMap(body, drawBlocks(ARTICLE, body), ARTICLE.text.length);
});

const at = (words: string) => {
  const start = ARTICLE.text.indexOf(words);
  return { start, end: start + words.length };
};

describe('the drawn blocks', () => {
  it('are the elements that say what they are', () => {
    expect([...body.children].map((child) => child.tagName)).toEqual(
      'H2 P UL BLOCKQUOTE FIGURE FIGURE OL DIV P'.split(' '),
    );
    expect(body.querySelectorAll('ul > li')).toHaveLength(2);
    expect(body.querySelectorAll('div > table tr')).toHaveLength(3);
    expect([...body.querySelectorAll('th')].map((cell) => cell.textContent)).toEqual([
      'Year\t',
      'Jobs',
    ]);
    expect(body.querySelector('blockquote > p')!.textContent).toBe('They said so.');
    expect(body.querySelector('p')!.getAttribute('dir')).toBe('auto');
  });

  it('nest lists as deep as the items say, and no deeper than a list leads', () => {
    const list = article(
      ['list-item', 'one'],
      ['numbered-item', 'one a'],
      ['numbered-item', 'one b'],
      ['list-item', 'two'],
      ['list-item', 'two deep'],
      ['numbered-item', 'another list'],
    );
    [1, 2, 2, 1, 6, 1].forEach((level, index) => (list.blocks[index]!.level = level));
    const drawn = drawBlocks(list, body);
    expect(body.innerHTML.replaceAll(' dir="auto"', '')).toBe(
      '<ul><li><p>one</p><ol><li><p>one a</p></li><li><p>one b</p></li></ol></li>' +
        '<li><p>two</p><ul><li><p>two deep</p></li></ul></li></ul>' +
        '<ol><li><p>another list</p></li></ol>',
    );
    expect(drawn.map(({ element }) => element.textContent)).toEqual(
      list.blocks.map(({ start, end }) => list.text.slice(start, end)),
    );
  });

  it('take markup in the text for words', () => {
    drawBlocks(article(['paragraph', '<img src=x onerror=alert(1)>']), body);
    expect(body.querySelector('img')).toBeNull();
    expect(body.textContent).toBe('<img src=x onerror=alert(1)>');
  });
});

describe('the map of the text', () => {
  it('finds the words of a span', () => {
    expect(map.range(at('words here'))!.toString()).toBe('words here');
    expect(map.range(at('\u{1F600} words'))!.toString()).toBe('\u{1F600} words');
  });

  it('spans paragraphs', () => {
    const across = { start: at('here.').start, end: at('one').end };
    const range = map.range(across)!;
    expect(range.startContainer.textContent).toBe('First words here.');
    expect(range.endContainer.textContent).toBe('one');
    expect(map.blocksOf(across)).toHaveLength(2);
  });

  it('finds nothing for a span between blocks or beyond the text', () => {
    const gap = at('A headline').end;
    expect(map.range({ start: gap, end: gap + 2 })).toBeNull();
    expect(map.range({ start: 10_000, end: 10_010 })).toBeNull();
  });

  it('leads back from every drawn place to its offset', () => {
    for (const block of ARTICLE.blocks) {
      for (let offset = block.start; offset < block.end; offset++) {
        const { start, end } = map.ends({ start: offset, end: offset + 1 })!;
        expect(map.offsetOf(start)).toBe(offset);
        expect(map.offsetOf(end)).toBe(offset + 1);
      }
    }
  });

  it('leads back also when marks cut the words', () => {
    const paragraph = body.querySelector('p')!;
    const mark = document.createElement('mark');
    mark.textContent = 'words';
    paragraph.replaceChildren('First ', mark, ' here.');
    const { start, end } = map.ends(at('words'))!;
    expect(start.node).toBe(mark.firstChild);
    expect(end.node).toBe(mark.firstChild);
    expect(map.offsetOf({ node: paragraph.lastChild!, offset: 3 })).toBe(at('re.').start);
    expect(map.offsetOf({ node: paragraph, offset: 2 })).toBe(at(' here.').start);
  });

  it('takes a place between blocks for the next block, and one outside for an end', () => {
    expect(map.offsetOf({ node: body, offset: 1 })).toBe(at('First').start);
    expect(map.offsetOf({ node: body.querySelector('ul')!, offset: 1 })).toBe(at('two').start);
    expect(map.offsetOf({ node: body, offset: 9 })).toBe(ARTICLE.text.length);
    expect(map.offsetOf({ node: document.querySelector('header')!, offset: 0 })).toBe(0);
  });
});
