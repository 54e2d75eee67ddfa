import { afterEach, describe, expect, it } from 'vitest';
import { matching, mentionAt } from './mention-completion.js';

const people = [
  { name: 'ana', displayName: 'Ana Ferreira' },
  { name: 'ben', displayName: 'Ben Okafor' },
];

describe('a mention being typed', () => {
  it('begins with an @ before the caret', () => {
    expect(mentionAt('Ask @be', 7)).toEqual({ from: 4, word: 'be' });
    expect(mentionAt('@', 1)).toEqual({ from: 0, word: '' });
    expect(mentionAt('Ask @ben now', 12)).toBeUndefined();
  });

  it('is not within an address', () => {
    expect(mentionAt('desk@be', 7)).toBeUndefined();
  });

  it('is found by any of the names', () => {
    expect(matching(people, 'fer')).toEqual([people[0]]);
    expect(matching(people, 'B')).toEqual([people[1]]);
    expect(matching(people, 'x')).toEqual([]);
  });
});

describe('mention-completion', () => {
  afterEach(() => document.body.replaceChildren());

  it('is chosen by arrows and taken by Enter, which ends no line', () => {
    const { area, completion } = fields();
    type(area, 'Ask @');
    expect(options(completion)).toEqual(['Ana Ferreira @ana', 'Ben Okafor @ben']);
    press(area, 'ArrowDown');
    const enter = press(area, 'Enter');
    expect(area.value).toBe('Ask @ben ');
    expect(enter.defaultPrevented).toBe(true);
    expect(options(completion)).toEqual([]);
  });

  it('leaves Enter to the field when nothing is offered', () => {
    const { area } = fields();
    type(area, 'Ask @nobody');
    expect(press(area, 'Enter').defaultPrevented).toBe(false);
  });
});

function fields() {
  const field = document.createElement('div');
  const area = document.createElement('textarea');
  field.append(area);
  const completion = document.createElement('mention-completion');
  Object.assign(completion, { people });
  document.body.append(field, completion);
  return { area, completion };
}

function type(area: HTMLTextAreaElement, text: string) {
  area.value = text;
  area.setSelectionRange(text.length, text.length);
  area.dispatchEvent(new Event('input', { bubbles: true }));
}

function press(area: HTMLElement, key: string): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  area.dispatchEvent(event);
  return event;
}

function options(completion: Element): string[] {
  return [...completion.querySelectorAll('li')].map((item) => item.textContent ?? '');
}
