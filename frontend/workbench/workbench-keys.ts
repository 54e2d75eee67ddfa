import { letterKeysOn, turnLetterKeys } from '../shell/letter-keys.js';

// Single keys for the workbench. They are silent while something is being typed, while a dialog is open and together with
// Ctrl, Alt or Meta, so that they take nothing from the browser, from assistive technology or from a field.

const KEYS: Record<string, string> = {
  n: 'next',
  p: 'previous',
  c: 'caret',
  '/': 'find',
  '?': 'sheet',
  Escape: 'close',
};

/** What is typed into, or has keys of its own. */
const TAKES_KEYS =
  'input, textarea, select, [role="textbox"], [role="combobox"], [role="listbox"], [role="dialog"], [role="menu"]';

/** What Enter presses. */
const PRESSED_BY_ENTER = 'a[href], button, summary, vaadin-button, [role="button"]';

/** What covers the page, wherever the focus is. */
const OPEN = [
  'dialog',
  'vaadin-dialog',
  'vaadin-confirm-dialog',
  'vaadin-context-menu',
  'vaadin-select',
  'vaadin-combo-box',
  'vaadin-date-picker',
]
  .map((name) => `${name}[opened], ${name}[open]`)
  .join();

export function command(event: KeyboardEvent, keys = KEYS): string | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) {
    return undefined;
  }
  if (event.isComposing || (event.key.length === 1 && !letterKeysOn())) {
    return undefined;
  }
  const path = event.composedPath().filter((target) => target instanceof HTMLElement);
  const typing = path.some((target) => target.isContentEditable || target.matches(TAKES_KEYS));
  const pressing = event.key === 'Enter' && path.some((target) => target.matches(PRESSED_BY_ENTER));
  return typing || pressing || document.querySelector(OPEN) ? undefined : keys[event.key];
}

/** The article beside the keys. */
interface Text extends HTMLElement {
  openFind(): void;
  startCaret(): void;
}

class WorkbenchKeys extends HTMLElement {
  /** What each key means; a screen with keys of its own sets them. */
  keys = KEYS;

  readonly #listener = (event: KeyboardEvent) => {
    const wanted = command(event, this.keys);
    if (!wanted) {
      return;
    }
    const text = this.parentElement?.querySelector<Text>('annotatable-article');
    // At once, not by way of the server: the next letter is meant for the field, or for the caret.
    // Firefox would open a search of its own.
    if (wanted === 'find' && text) {
      event.preventDefault();
      text.openFind();
    } else if (wanted === 'caret' && text) {
      event.preventDefault();
      text.startCaret();
    } else {
      this.#tell(wanted);
    }
  };

  connectedCallback() {
    document.addEventListener('keydown', this.#listener);
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this.#listener);
  }

  // What the server calls.

  askForSheet() {
    this.#tell('sheet');
  }

  turnLetters(on: boolean) {
    turnLetterKeys(on);
  }

  #tell(command: string) {
    this.dispatchEvent(
      new CustomEvent('key-command', { detail: { command, letters: letterKeysOn() } }),
    );
  }
}

customElements.define('workbench-keys', WorkbenchKeys);
