import { beforeEach, describe, expect, it, vi } from 'vitest';
import { turnLetterKeys } from '../shell/letter-keys.js';
import './suggestion-list.js';

interface List extends HTMLElement {
  begin(): void;
  refocus(): void;
  turnTo(start: number): void;
}

const nextFrame = () => new Promise((done) => requestAnimationFrame(done));

describe('suggestion-list', () => {
  let list: List;
  let pressed: string[];
  let looked: unknown[];

  const row = (id: string, start: number) => {
    const element = document.createElement('div');
    element.dataset.suggestion = id;
    element.dataset.start = String(start);
    element.dataset.end = String(start + 5);
    element.innerHTML =
      '<button class="words"></button><button data-accept></button><button data-reject></button>';
    element
      .querySelector('[data-accept]')!
      .addEventListener('click', () => pressed.push(`accept ${id}`));
    element
      .querySelector('[data-reject]')!
      .addEventListener('click', () => pressed.push(`reject ${id}`));
    return element;
  };

  const focused = () =>
    document.activeElement?.closest<HTMLElement>('[data-suggestion]')?.dataset.suggestion;

  const press = (key: string, init: KeyboardEventInit = {}) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
    (list.contains(document.activeElement) ? document.activeElement! : list).dispatchEvent(event);
    return event;
  };

  beforeEach(() => {
    pressed = [];
    looked = [];
    turnLetterKeys(true);
    const text = document.createElement('annotatable-article');
    Object.assign(text, { lookAtSuggestion: (span: unknown) => looked.push(span) });
    list = document.createElement('suggestion-list') as List;
    list.append(row('one', 0), row('two', 10), row('three', 20));
    document.body.replaceChildren(text, list);
  });

  it('is walked with the arrows and with j and k, and ends at its ends', () => {
    press('ArrowDown');
    expect(focused()).toBe('one');
    press('j');
    press('ArrowDown');
    press('j');
    expect(focused()).toBe('three');
    press('k');
    expect(focused()).toBe('two');
    press('Home');
    press('ArrowUp');
    expect(focused()).toBe('one');
    press('End');
    expect(focused()).toBe('three');
  });

  it('accepts and rejects the row that has the focus', () => {
    press('End');
    expect(press('a').defaultPrevented).toBe(true);
    press('k');
    press('x');
    expect(pressed).toEqual(['accept three', 'reject two']);
  });

  it('asks to take the last decision back', () => {
    const asked = vi.fn();
    list.addEventListener('take-back', asked);
    press('u');
    expect(asked).toHaveBeenCalledOnce();
  });

  it('leaves letters alone once they are turned off, and all keys with a modifier', () => {
    press('Home');
    expect(press('a', { ctrlKey: true }).defaultPrevented).toBe(false);
    turnLetterKeys(false);
    expect(press('x').defaultPrevented).toBe(false);
    press('ArrowDown');
    expect(focused()).toBe('two');
    expect(pressed).toEqual([]);
    turnLetterKeys(true);
  });

  it('shows in the text where the row is that has the focus', () => {
    press('End');
    expect(looked.at(-1)).toEqual({ start: 20, end: 25 });
    (document.activeElement as HTMLElement).blur();
    expect(looked.at(-1)).toBeNull();
  });

  it('gives the focus to the row that took the place of the one that went', async () => {
    press('ArrowDown');
    press('ArrowDown');
    list.querySelector('[data-suggestion="two"]')!.remove();
    list.refocus();
    await nextFrame();
    expect(focused()).toBe('three');
    list.querySelector('[data-suggestion="three"]')!.remove();
    list.refocus();
    await nextFrame();
    expect(focused()).toBe('one');
  });

  it('keeps the focus after a key although the form of the accepted claim asks for it', async () => {
    const form = document.createElement('textarea');
    document.body.append(form);
    press('Home');
    press('a');
    list.querySelector('[data-suggestion="one"]')!.remove();
    form.focus();
    list.refocus();
    await nextFrame();
    form.focus();
    expect(focused()).toBe('two');

    press('j');
    expect(focused()).toBe('three');
    form.focus();
    expect(document.activeElement).toBe(form);
  });

  it('leaves the focus to the form after a click', async () => {
    const form = document.createElement('textarea');
    document.body.append(form);
    list.querySelector<HTMLElement>('[data-suggestion="one"] [data-accept]')!.click();
    list.querySelector('[data-suggestion="one"]')!.remove();
    list.refocus();
    await nextFrame();
    form.focus();
    expect(document.activeElement).toBe(form);
  });

  it('has the focus on its first row once it is asked for, so that its keys work', async () => {
    press('End');
    (document.activeElement as HTMLElement).blur();
    list.begin();
    await nextFrame();
    expect(focused()).toBe('one');
    press('x');
    expect(pressed).toEqual(['reject one']);
  });

  it('takes the focus from nobody who is writing', async () => {
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
    list.begin();
    await nextFrame();
    expect(document.activeElement).toBe(field);
  });

  it('turns to the suggestion that begins at a place', async () => {
    list.turnTo(10);
    await nextFrame();
    expect(focused()).toBe('two');
  });
});
