import { afterEach, describe, expect, it } from 'vitest';
import { turnLetterKeys } from '../shell/letter-keys.js';
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

  it('is silent in fields of every kind, also within a component', () => {
    const host = document.createElement('div');
    host.attachShadow({ mode: 'open' }).innerHTML = '<input>';
    expect(commandsOf(host, 'n')).toEqual(['next']);
    expect(commandsOf(host.shadowRoot!.querySelector('input')!, 'n', 'c')).toEqual([]);
    const editable = document.createElement('div');
    editable.setAttribute('contenteditable', 'true');
    expect(commandsOf(editable, 'n')).toEqual([]);
    const box = document.createElement('div');
    box.setAttribute('role', 'combobox');
    expect(commandsOf(box, 'n')).toEqual([]);
  });

  it('is silent while a dialog is open, wherever the focus is', () => {
    const dialog = document.createElement('vaadin-dialog');
    dialog.setAttribute('opened', '');
    document.body.append(dialog);
    expect(commandsOf(document.body, 'n', 'Escape')).toEqual([]);
    dialog.removeAttribute('opened');
    expect(commandsOf(document.body, 'n')).toEqual(['next']);
  });

  it('leaves single characters alone once they are turned off, but not Escape', () => {
    turnLetterKeys(false);
    expect(commandsOf(document.body, 'n', 'p', 'c', '?', 'Escape')).toEqual(['close']);
    turnLetterKeys(true);
    expect(commandsOf(document.body, 'n')).toEqual(['next']);
  });

  it('opens the search and puts the caret at once, for the next letter is meant for them', () => {
    const asked: string[] = [];
    const text = Object.assign(document.createElement('annotatable-article'), {
      openFind: () => asked.push('find'),
      startCaret: () => asked.push('caret'),
    });
    document.body.append(text);
    expect(commandsOf(document.body, '/', 'c')).toEqual([]);
    expect(asked).toEqual(['find', 'caret']);
  });

  it('knows other keys on other screens, and leaves Enter to a button that has the focus', () => {
    const button = document.createElement('button');
    const keys = { a: 'agree', Enter: 'send' };
    expect(commandsWith(keys, document.body, 'a', 'n', 'Enter')).toEqual(['agree', 'send']);
    expect(commandsWith(keys, button, 'a', 'Enter')).toEqual(['agree']);
  });

  it('leaves keys with Ctrl, Alt or Meta to the browser', () => {
    expect(
      commandsOf(document.body, { key: 'n', ctrlKey: true }, { key: 'p', metaKey: true }),
    ).toEqual([]);
  });
});

function commandsOf(target: HTMLElement, ...keys: (string | KeyboardEventInit)[]): string[] {
  return commandsWith(undefined, target, ...keys);
}

function commandsWith(
  known: Record<string, string> | undefined,
  target: HTMLElement,
  ...keys: (string | KeyboardEventInit)[]
): string[] {
  const heard: string[] = [];
  const element = document.createElement('workbench-keys');
  if (known) {
    Object.assign(element, { keys: known });
  }
  element.addEventListener('key-command', (event) =>
    heard.push((event as CustomEvent).detail.command),
  );
  document.body.append(element);
  if (
    target !== document.body &&
    !target.isConnected &&
    !(target.getRootNode() instanceof ShadowRoot)
  ) {
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
