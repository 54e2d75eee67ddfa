import { beforeEach, describe, expect, it } from 'vitest';
import { turnLetterKeys } from '../shell/letter-keys.js';
import './annotatable-article.js';
import type { AnnotatableArticle } from './annotatable-article.js';
import {
  type ArticleText,
  type HighlightedClaim,
  MARKING_TEXTS,
  type MarkingTexts,
} from './protocol.js';

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
  rating: null,
});

// The simulated browser has no popovers and no layout; a real one shows both in the browser journey.
HTMLElement.prototype.togglePopover ??= () => true;
document.caretPositionFromPoint ??= () => null;

const pending = () =>
  [...article.body.querySelectorAll('.cl-pending')].map((mark) => mark.textContent).join('');

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

let article: AnnotatableArticle;
let heard: unknown[];

beforeEach(async () => {
  article = document.createElement('annotatable-article') as AnnotatableArticle;
  article.actions = [
    { id: 'mark', label: 'Mark claim', icon: null, onlyShows: false },
    { id: 'earlier', label: 'Earlier checks', icon: null, onlyShows: true },
  ];
  article.texts = { region: 'Article', toolbar: 'Selected words', chooser: 'Claims here' };
  article.marking = Object.fromEntries(
    MARKING_TEXTS.map((name) => [name, `${name} {0}`]),
  ) as MarkingTexts;
  article.setRevision(ARTICLE);
  heard = [];
  for (const type of ['article-action', 'claim-choose', 'claim-adjust']) {
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
const press = (key: string, modifiers: KeyboardEventInit = {}) =>
  article.body.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true, ...modifiers }));

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
      'sentence {0}',
      'hold {0}',
    ]);
    buttons()[1]!.click();
    await article.updateComplete;
    expect(heard).toEqual([
      { action: 'earlier', parts: [{ start: 4, end: 20, exact: 'two three.\n\nFour' }] },
    ]);
    // It only shows something: what is new can be marked at once.
    expect(buttons()).toHaveLength(4);
    buttons()[0]!.click();
    await article.updateComplete;
    expect(heard).toHaveLength(2);
    expect(buttons()).toEqual([]);
  });

  it('raises nothing over white space', async () => {
    await select([0, 3], [0, 4]);
    expect(buttons()).toEqual([]);
    press('m');
    expect(heard).toEqual([]);
  });

  it('marks by Enter and by m, and leaves the toolbar by Escape', async () => {
    await select([0, 4], [0, 7]);
    press('Escape');
    await article.updateComplete;
    expect(buttons()).toEqual([]);
    press('Enter');
    press('m');
    const mark = { action: 'mark', parts: [{ start: 4, end: 7, exact: 'two' }] };
    expect(heard).toEqual([mark, mark]);
  });

  it('keeps the selection until the claim made of it is chosen', async () => {
    await select([0, 4], [0, 7]);
    press('Enter');
    article.change([claim('elsewhere', 0, 13)], []);
    article.choose('elsewhere', false);
    expect(String(document.getSelection())).toBe('two');
    article.change([claim('new', 4, 7)], []);
    article.choose('new', false);
    expect(document.getSelection()!.isCollapsed).toBe(true);
  });

  it('never draws the text again for its claims, nor for the same revision', () => {
    const paragraph = article.querySelectorAll('p')[1]!;
    const words = paragraph.firstChild;
    article.change([claim('a', 0, 3)], []);
    article.change([claim('b', 4, 7)], []);
    article.change([], ['a']);
    article.setRevision({ ...ARTICLE });
    expect(article.querySelectorAll('p')[1]).toBe(paragraph);
    expect(paragraph.firstChild).toBe(words);
    expect(article.body.textContent).toBe('One two three.Four five.');
  });

  it('shows its claims again after it was taken out of the page', () => {
    article.change([claim('a', 0, 3)], []);
    article.remove();
    expect(article.body.querySelectorAll('mark')).toHaveLength(0);
    article.change([claim('b', 4, 7)], []);
    document.body.append(article);
    const marks = [...article.body.querySelectorAll('mark')].map((mark) => mark.textContent);
    expect(marks).toEqual(['One', 'two']);
  });

  it('takes the claims of an earlier revision away', () => {
    article.change([claim('a', 0, 3)], []);
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

  it('marks by no letter once these are turned off', async () => {
    turnLetterKeys(false);
    await select([0, 4], [0, 7]);
    press('m');
    turnLetterKeys(true);
    expect(heard).toEqual([]);
  });

  it('takes the whole sentence of the selected words', async () => {
    await select([0, 4], [0, 7]);
    buttons()[2]!.click();
    expect(String(document.getSelection())).toBe('One two three.');
  });

  it('marks parts that were held together with the selected words', async () => {
    await select([1, 0], [1, 4]);
    buttons().at(-1)!.click();
    expect(document.getSelection()!.isCollapsed).toBe(true);
    await select([0, 0], [0, 3]);
    press('Enter');
    expect(heard).toEqual([
      {
        action: 'mark',
        parts: [
          { start: 0, end: 3, exact: 'One' },
          { start: 16, end: 20, exact: 'Four' },
        ],
      },
    ]);
  });

  it('takes a held part away again, and all of them by Escape', async () => {
    await select([1, 0], [1, 4]);
    press('+');
    await select([0, 0], [0, 3]);
    press('+');
    const removals = () => [...article.querySelectorAll<HTMLElement>('.cl-part-remove')];
    expect(removals().map((button) => button.getAttribute('aria-label'))).toEqual([
      'removePart One',
      'removePart Four',
    ]);
    removals()[0]!.click();
    await article.updateComplete;
    expect(removals()).toHaveLength(1);
    expect(pending()).toBe('Four');
    press('Escape');
    expect(removals()).toHaveLength(0);
    expect(pending()).toBe('');
  });

  it('adds words to the chosen claim', async () => {
    article.change([claim('a', 0, 3)], []);
    article.choose('a', false);
    await select([1, 0], [1, 4]);
    buttons()
      .find((button) => button.textContent!.includes('addTo 1'))!
      .click();
    expect(heard).toEqual([
      {
        id: 'a',
        parts: [
          { start: 0, end: 3, exact: 'One' },
          { start: 16, end: 20, exact: 'Four' },
        ],
      },
    ]);
  });

  it('moves the ends of the chosen claim by keys, and keeps or restores them', () => {
    article.change([claim('a', 4, 7)], []);
    article.choose('a', false);
    article.adjust('a');
    press('ArrowRight', { ctrlKey: true });
    expect(pending()).toBe('two three');
    press('Escape');
    expect(pending()).toBe('');
    expect(heard).toEqual([]);

    article.adjust('a');
    press('Tab');
    press('ArrowLeft', { ctrlKey: true });
    press('Enter');
    expect(heard).toEqual([{ id: 'a', parts: [{ start: 0, end: 7, exact: 'One two' }] }]);
    expect(article.body.querySelector('.cl-chosen')!.textContent).toBe('One two');
    expect(pending()).toBe('');
  });

  it('gives an adjustment up when a teammate moved the claim meanwhile', () => {
    article.change([claim('a', 4, 7)], []);
    article.choose('a', false);
    article.adjust('a');
    article.change([{ ...claim('a', 4, 7), rating: 'Renamed' }], []);
    press('ArrowRight', { ctrlKey: true });
    article.change([claim('a', 0, 7)], []);
    press('Enter');
    expect(heard).toEqual([]);
  });

  it('adjusts no claim that the desk is done with', () => {
    article.change([{ ...claim('a', 4, 7), status: 'settled' }], []);
    article.choose('a', false);
    article.adjust('a');
    press('ArrowRight');
    press('Enter');
    expect(heard).toEqual([]);
    expect(article.querySelectorAll('.cl-handle')).toHaveLength(0);
  });

  it('has handles at both ends of each part of the chosen claim', () => {
    article.change(
      [
        {
          ...claim('a', 4, 7),
          spans: [
            { start: 4, end: 7 },
            { start: 0, end: 3 },
          ],
        },
      ],
      [],
    );
    expect(article.querySelectorAll('.cl-handle')).toHaveLength(0);
    article.choose('a', false);
    expect(article.querySelectorAll('.cl-handle')).toHaveLength(4);
    article.choose(null, false);
    expect(article.querySelectorAll('.cl-handle')).toHaveLength(0);
  });

  describe('with a caret', () => {
    const said = () => article.querySelector('[role=status]')!.textContent!;

    it('moves, selects and marks by the keyboard alone', async () => {
      article.body.focus();
      press('Enter');
      expect(article.body.getAttribute('role')).toBe('application');
      expect(said()).toBe('caretOn {0} One two three.');
      press('ArrowRight', { ctrlKey: true });
      expect(said()).toBe('One');
      press('ArrowRight');
      press('ArrowRight', { ctrlKey: true, shiftKey: true });
      expect(said()).toBe('selected two');
      press('ArrowDown', { altKey: true, shiftKey: true });
      expect(said()).toBe('selected two three.');
      press('Enter');
      expect(heard).toEqual([
        { action: 'mark', parts: [{ start: 4, end: 14, exact: 'two three.' }] },
      ]);
    });

    it('takes the whole sentence', () => {
      article.body.focus();
      press('Enter');
      press('ArrowDown', { ctrlKey: true });
      press('ArrowRight');
      press('s');
      expect(String(document.getSelection())).toBe('Four five.');
    });

    it('gives up the selection first and then the caret', () => {
      article.body.focus();
      press('Enter');
      press('ArrowRight', { shiftKey: true });
      press('Escape');
      expect(document.getSelection()!.isCollapsed).toBe(true);
      expect(article.body.getAttribute('role')).toBe('application');
      press('Escape');
      expect(article.body.getAttribute('role')).toBe('region');
    });

    it('opens the claim it is in', () => {
      article.change([claim('a', 0, 3)], []);
      article.body.focus();
      press('Enter');
      press('Enter');
      expect(heard).toEqual([{ id: 'a' }]);
    });
  });
});
