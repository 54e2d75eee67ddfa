import { afterEach, describe, expect, it } from 'vitest';
import './workbench-keys.js';

describe('workbench-keys', () => {
  afterEach(() => document.body.replaceChildren());

  it('tells which command a key means', () => {
    expect(commandsOf(document.body, 'n', 'p', '?', 'Escape', 'x')).toEqual([
      'next',
      'previous',
      'sheet',
      'close',
    ]);
  });

  it('is silent while something is being typed', () => {
    const field = document.createElement('textarea');
    expect(commandsOf(field, 'n', '?', 'Escape')).toEqual([]);
  });

  it('leaves keys with Ctrl, Alt or Meta to the browser', () => {
    expect(
      commandsOf(document.body, { key: 'n', ctrlKey: true }, { key: 'p', metaKey: true }),
    ).toEqual([]);
  });
});

function commandsOf(target: HTMLElement, ...keys: (string | KeyboardEventInit)[]): string[] {
  const heard: string[] = [];
  const element = document.createElement('workbench-keys');
  element.addEventListener('key-command', (event) =>
    heard.push((event as CustomEvent).detail.command),
  );
  document.body.append(element);
  if (target !== document.body) {
    document.body.append(target);
  }
  for (const key of keys) {
    const init = typeof key === 'string' ? { key } : key;
    target.dispatchEvent(
      new KeyboardEvent('keydown', { ...init, bubbles: true, composed: true, cancelable: true }),
    );
  }
  element.remove();
  return heard;
}
