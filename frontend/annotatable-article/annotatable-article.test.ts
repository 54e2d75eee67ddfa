import { beforeEach, describe, expect, it } from 'vitest';
import './annotatable-article.js';
import type { AnnotatableArticle } from './annotatable-article.js';
import type { ArticleText, HighlightedClaim } from './protocol.js';

const ARTICLE: ArticleText = {
  number: 1,
  text: 'One two three.\n\nFour five.',
  blocks: [
    { kind: 'paragraph', level: null, start: 0, end: 14 },
    { kind: 'paragraph', level: null, start: 16, end: 26 },
  ],
  language: 'en',
};

const claim = (id: string, start: number, end: number): HighlightedClaim => ({
  id,
  number: 1,
  spans: [{ start, end }],
  status: 'open',
  tone: null,
  label: `Claim ${id}, open`,
});

// The simulated browser has no popovers; a real one shows them in the browser journey.
HTMLElement.prototype.togglePopover ??= () => true;

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

let article: AnnotatableArticle;
let heard: unknown[];

beforeEach(async () => {
  article = document.createElement('annotatable-article') as AnnotatableArticle;
  article.actions = [
    { id: 'mark', label: 'Mark claim', icon: null },
    { id: 'earlier', label: 'Earlier checks', icon: null },
  ];
  article.texts = { region: 'Article', toolbar: 'Selected words', chooser: 'Claims here' };
  article.setRevision(ARTICLE);
  heard = [];
  for (const type of ['article-action', 'claim-choose']) {
    article.addEventListener(type, (event) => heard.push((event as CustomEvent).detail));
  }
  document.body.replaceChildren(article);
  await article.updateComplete;
});

const select = async (from: [number, number], to: [number, number]) => {
  const paragraphs = [...article.querySelectorAll('p')];
  document
    .getSelection()!
    .setBaseAndExtent(
      paragraphs[from[0]]!.firstChild!,
      from[1],
      paragraphs[to[0]]!.firstChild!,
      to[1],
    );
  document.dispatchEvent(new Event('selectionchange'));
  await frame();
  await article.updateComplete;
};

const buttons = () => [...article.querySelectorAll<HTMLElement>('[role=toolbar] button')];
const press = (key: string) =>
  article.body.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));

describe('the annotatable article', () => {
  it('is a named region that the keyboard reaches', () => {
    expect(article.body.getAttribute('role')).toBe('region');
    expect(article.body.getAttribute('aria-label')).toBe('Article');
    expect(article.body.tabIndex).toBe(0);
    expect(article.body.lang).toBe('en');
  });

  it('offers the actions over selected words, and tells which words were meant', async () => {
    await select([0, 3], [1, 5]);
    expect(buttons().map((button) => button.textContent!.trim())).toEqual([
      'Mark claim',
      'Earlier checks',
    ]);
    buttons()[1]!.click();
    await article.updateComplete;
    expect(heard).toEqual([{ action: 'earlier', start: 4, end: 20, exact: 'two three.\n\nFour' }]);
    expect(buttons()).toEqual([]);
  });

  it('raises nothing over white space', async () => {
    await select([0, 3], [0, 4]);
    expect(buttons()).toEqual([]);
    press('Enter');
    expect(heard).toEqual([]);
  });

  it('marks by Enter and by m, and leaves the toolbar by Escape', async () => {
    await select([0, 4], [0, 7]);
    press('Escape');
    await article.updateComplete;
    expect(buttons()).toEqual([]);
    press('Enter');
    press('m');
    const mark = { action: 'mark', start: 4, end: 7, exact: 'two' };
    expect(heard).toEqual([mark, mark]);
  });

  it('keeps the selection until the claim made of it is chosen', async () => {
    await select([0, 4], [0, 7]);
    press('Enter');
    article.putClaim(claim('elsewhere', 0, 13));
    article.choose('elsewhere', false);
    expect(String(document.getSelection())).toBe('two');
    article.putClaim(claim('new', 4, 7));
    article.choose('new', false);
    expect(document.getSelection()!.isCollapsed).toBe(true);
  });

  it('never draws the text again for its claims, nor for the same revision', () => {
    const paragraph = article.querySelectorAll('p')[1]!;
    const words = paragraph.firstChild;
    article.setClaims([claim('a', 0, 3)]);
    article.putClaim(claim('b', 4, 7));
    article.removeClaim('a');
    article.setRevision({ ...ARTICLE });
    expect(article.querySelectorAll('p')[1]).toBe(paragraph);
    expect(paragraph.firstChild).toBe(words);
    expect(article.body.textContent).toBe('One two three.Four five.');
  });

  it('shows its claims again after it was taken out of the page', () => {
    article.setClaims([claim('a', 0, 3)]);
    article.remove();
    expect(article.body.querySelectorAll('mark')).toHaveLength(0);
    article.putClaim(claim('b', 4, 7));
    document.body.append(article);
    const marks = [...article.body.querySelectorAll('mark')].map((mark) => mark.textContent);
    expect(marks).toEqual(['One', 'two']);
  });

  it('takes the claims of an earlier revision away', () => {
    article.setClaims([claim('a', 0, 3)]);
    article.setRevision({ ...ARTICLE, number: 2, text: 'Six two three.\n\nFour five.' });
    expect(article.body.querySelectorAll('mark')).toHaveLength(0);
  });

  it('says nothing while it is read-only', async () => {
    article.readonly = true;
    await select([0, 4], [0, 7]);
    expect(buttons()).toEqual([]);
    press('Enter');
    expect(heard).toEqual([]);
  });
});
