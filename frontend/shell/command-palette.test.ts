import { afterEach, describe, expect, it } from 'vitest';
import { next, usual } from './command-palette.js';
import type { Answer } from './command-palette.js';

const answer: Answer = {
  groups: [
    {
      title: 'Completions',
      lines: [{ title: 'claimant:', tags: [], write: { from: 0, to: 2, text: 'claimant:' } }],
    },
    {
      title: 'Claims',
      lines: [
        { title: 'Search every claim', note: '2 claims', tags: [] },
        { title: 'Wheat doubled', tags: [{ text: 'False', look: 'tone', value: 'false' }] },
      ],
    },
  ],
  notes: ['A mistake.'],
  said: '3 results',
};

describe('the lines of the palette', () => {
  it('begin with the first that leads somewhere, and go around', () => {
    const lines = answer.groups.flatMap((group) => group.lines);
    expect(usual(lines)).toBe(1);
    expect(usual([])).toBe(-1);
    expect(next(2, 1, 3)).toBe(0);
    expect(next(0, -1, 3)).toBe(2);
    expect(next(-1, 1, 0)).toBe(-1);
  });
});

describe('command-palette', () => {
  afterEach(() => document.body.replaceChildren());

  it('opens by Ctrl K from within a field and gives the focus back', async () => {
    const { dialog, input } = palette();
    const field = document.createElement('textarea');
    document.body.append(field);
    field.focus();
    expect(press(field, { key: 'k', ctrlKey: true }).defaultPrevented).toBe(true);
    expect(dialog.open).toBe(true);
    expect(document.activeElement).toBe(input);
    press(input, { key: 'Escape' });
    expect(dialog.open).toBe(false);
    expect(document.activeElement).toBe(field);
  });

  it('opens by a slash, but not while something is typed nor where the screen has taken it', () => {
    const { dialog } = palette();
    const field = document.createElement('input');
    document.body.append(field);
    press(field, { key: '/' });
    expect(dialog.open).toBe(false);
    const taken = (event: Event) => event.preventDefault();
    document.addEventListener('keydown', taken);
    press(document.body, { key: '/' });
    document.removeEventListener('keydown', taken);
    expect(dialog.open).toBe(false);
    press(document.body, { key: '/' });
    expect(dialog.open).toBe(true);
  });

  it('shows what is found, by groups, says how many, and is told what is chosen', async () => {
    const { dialog, input, chosen, open } = palette();
    await open();
    await type(input, 'cl');
    expect([...dialog.querySelectorAll('[role="option"]')].map((one) => one.textContent)).toEqual([
      'claimant:',
      'Search every claim 2 claims',
      'Wheat doubled False',
    ]);
    expect(dialog.querySelector('.cl-tag')?.getAttribute('data-tone')).toBe('false');
    expect(dialog.querySelector('.cl-palette-notes')?.textContent).toBe('A mistake.');
    expect(dialog.querySelector('.cl-visually-hidden')?.textContent).toBe('3 results');
    expect(input.getAttribute('aria-activedescendant')).toMatch(/-1$/);
    press(input, { key: 'ArrowDown' });
    press(input, { key: 'Enter' });
    expect(dialog.open).toBe(false);
    expect(chosen).toEqual([[2, 2]]);
  });

  it('completes with Tab and stays open', async () => {
    const { dialog, input, open } = palette();
    await open();
    await type(input, 'cl');
    expect(press(input, { key: 'Tab' }).defaultPrevented).toBe(true);
    expect(input.value).toBe('claimant:');
    expect(dialog.open).toBe(true);
  });

  it('keeps an Enter that came before the answer for that answer', async () => {
    const { input, chosen, open } = palette();
    await open();
    input.value = 'cl';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    press(input, { key: 'Enter' });
    expect(chosen).toEqual([]);
    await settled();
    expect(chosen).toEqual([[2, 1]]);
  });
});

function palette() {
  const element = document.createElement('command-palette');
  const chosen: [number, number][] = [];
  Object.assign(element, {
    texts: { label: 'Search or jump' },
    $server: {
      ask: async () => answer,
      choose: (number: number, entry: number) => chosen.push([number, entry]),
    },
  });
  document.body.append(element);
  const dialog = element.querySelector('dialog')!;
  const input = element.querySelector('input')!;
  const open = async () => {
    element.querySelector('button')!.click();
    await settled();
  };
  return { dialog, input, chosen, open };
}

async function type(input: HTMLInputElement, text: string) {
  input.value = text;
  input.setSelectionRange(text.length, text.length);
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await settled();
}

function press(target: HTMLElement, init: KeyboardEventInit): KeyboardEvent {
  const event = new KeyboardEvent('keydown', {
    ...init,
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
