import { letterKeysOn, turnLetterKeys } from '../shell/letter-keys.js';
import { isQuiet, way } from '../shell/quiet.js';

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

/** What Enter presses. */
const PRESSED_BY_ENTER = 'a[href], button, summary, vaadin-button, [role="button"]';

export function command(event: KeyboardEvent, keys = KEYS): string | undefined {
  const pressing =
    event.key === 'Enter' && way(event).some((target) => target.matches(PRESSED_BY_ENTER));
  return pressing || isQuiet(event) ? undefined : keys[event.key];
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
