import { afterEach, describe, expect, it } from 'vitest';
import { completed, isBarren } from './query-completion.js';
import type { Completing } from './query-completion.js';

const fields: Completing = {
  from: 0,
  to: 2,
  said: '1 completion',
  completions: [{ text: 'claimant:', label: 'who made the claim', kind: 'field', count: null }],
};

const values: Completing = {
  from: 9,
  to: 11,
  said: '2 completions',
  completions: [
    { text: '"Ellen Marsh"', label: 'Ellen Marsh', kind: 'value', count: 12 },
    { text: 'Elena', label: 'Elena', kind: 'value', count: 3 },
  ],
};

describe('a completion', () => {
  it('takes the place of what was typed, with a gap after a value', () => {
    const one = values.completions[0]!;
    expect(completed('claimant:el', values, one)).toEqual({
      text: 'claimant:"Ellen Marsh" ',
      caret: 23,
    });
    expect(completed('claimant:el) OR', values, one).text).toBe('claimant:"Ellen Marsh") OR');
    expect(completed('claimant:el OR', values, one).text).toBe('claimant:"Ellen Marsh" OR');
    expect(completed('cl', fields, fields.completions[0]!).text).toBe('claimant:');
  });

  it('is not asked for again while a word grows that nothing begins like', () => {
    const barren = { text: 'wh', caret: 2 };
    expect(isBarren(barren, { text: 'whe', caret: 3 })).toBe(true);
    expect(isBarren(barren, { text: 'wh c', caret: 4 })).toBe(false);
    expect(isBarren(barren, { text: 'w', caret: 1 })).toBe(false);
    expect(isBarren(undefined, { text: 'w', caret: 1 })).toBe(false);
  });
});

describe('query-completion', () => {
  afterEach(() => document.body.replaceChildren());

  it('shows what the server offers and tells it by way of the field', async () => {
    const { input, options, said } = field(() => fields);
    await type(input, 'cl');
    expect(options()).toEqual(['claimant: who made the claim']);
    expect(input.getAttribute('role')).toBe('combobox');
    expect(input.getAttribute('aria-expanded')).toBe('true');
    expect(input.hasAttribute('aria-activedescendant')).toBe(false);
    expect(said()).toBe('1 completion');
  });

  it('lets arrows choose and Enter take what is chosen', async () => {
    const { input, options, asked } = field(() => values);
    await type(input, 'claimant:el');
    expect(options()).toEqual(['Ellen Marsh 12', 'Elena 3']);
    press(input, 'ArrowDown');
    expect(input.getAttribute('aria-activedescendant')).toMatch(/-0$/);
    press(input, 'ArrowUp');
    expect(input.hasAttribute('aria-activedescendant')).toBe(false);
    press(input, 'ArrowUp');
    const enter = press(input, 'Enter');
    expect(enter.defaultPrevented).toBe(true);
    expect(input.value).toBe('claimant:Elena ');
    expect(asked).toEqual([]);
    expect(options()).toEqual([]);
  });

  it('takes the first with Tab, and asks for the values of a field', async () => {
    const questions: string[] = [];
    const { input } = field((text) => {
      questions.push(text);
      return text === 'cl' ? fields : values;
    });
    await type(input, 'cl');
    expect(press(input, 'Tab').defaultPrevented).toBe(true);
    await settled();
    expect(input.value).toBe('claimant:');
    expect(questions).toEqual(['cl', 'claimant:']);
  });

  it('sends the query off with Enter as long as nothing is chosen', async () => {
    const { input, options, asked } = field(() => fields);
    await type(input, 'cl');
    press(input, 'Enter');
    expect(asked).toEqual(['cl']);
    expect(input.value).toBe('cl');
    expect(options()).toEqual([]);
  });

  it('closes with Escape, which then does nothing else, and opens with an arrow', async () => {
    const { input, options } = field(() => fields);
    await type(input, 'cl');
    expect(press(input, 'Escape').defaultPrevented).toBe(true);
    expect(options()).toEqual([]);
    expect(press(input, 'Escape').defaultPrevented).toBe(false);
    expect(press(input, 'Tab').defaultPrevented).toBe(false);
    press(input, 'ArrowDown');
    await settled();
    expect(options()).toHaveLength(1);
  });

  it('never shows an answer to what is no longer typed', async () => {
    let release = (_: Completing) => {};
    const { input, options } = field(() => new Promise((resolve) => (release = resolve)));
    await type(input, 'cl');
    input.value = 'clo';
    input.setSelectionRange(3, 3);
    release(fields);
    await settled();
    expect(options()).toEqual([]);
  });

  it('puts the caret into the field by the slash, unless something is typed', () => {
    const { input } = field(() => fields);
    press(document.body, '/');
    expect(document.activeElement).toBe(input);
    input.blur();
    const other = document.createElement('textarea');
    document.body.append(other);
    other.focus();
    press(other, '/');
    expect(document.activeElement).toBe(other);
  });
});

function field(complete: (text: string) => Completing | Promise<Completing>) {
  const host = document.createElement('div');
  const input = document.createElement('input');
  host.append(input);
  const completion = document.createElement('query-completion');
  Object.assign(completion, {
    $server: { complete: async (text: string) => complete(text) },
  });
  const asked: string[] = [];
  completion.addEventListener('query-asked', (event) =>
    asked.push((event as CustomEvent).detail.query),
  );
  document.body.append(host, completion);
  input.focus();
  return {
    input,
    asked,
    options: () =>
      [...completion.querySelectorAll('[role="option"]')].map((item) => item.textContent),
    said: () => completion.querySelector('[role="status"]')?.textContent,
  };
}

async function type(input: HTMLInputElement, text: string) {
  input.value = text;
  input.setSelectionRange(text.length, text.length);
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await settled();
}

function press(target: HTMLElement, key: string): KeyboardEvent {
  const event = new KeyboardEvent('keydown', {
    key,
    bubbles: true,
    composed: true,
    cancelable: true,
  });
  target.dispatchEvent(event);
  return event;
}

async function settled() {
  for (let i = 0; i < 8; i++) {
    await Promise.resolve();
  }
}
