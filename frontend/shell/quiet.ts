import { letterKeysOn } from './letter-keys.js';

/** What is typed into, or has keys of its own. */
const TAKES_KEYS =
  'input, textarea, select, [role="textbox"], [role="combobox"], [role="listbox"], [role="dialog"], [role="menu"]';

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

/** The elements of the page that a key goes through, the innermost first. */
export function way(event: KeyboardEvent): HTMLElement[] {
  return event.composedPath().filter((target) => target instanceof HTMLElement);
}

/**
 * Whether a key on its own must do nothing: while something is being typed, while a dialog is open,
 * together with Ctrl, Alt or Meta, and if it is a letter that was turned off.
 */
export function isQuiet(event: KeyboardEvent): boolean {
  return (
    event.ctrlKey ||
    event.altKey ||
    event.metaKey ||
    event.defaultPrevented ||
    event.isComposing ||
    (event.key.length === 1 && !letterKeysOn()) ||
    way(event).some((target) => target.isContentEditable || target.matches(TAKES_KEYS)) ||
    document.querySelector(OPEN) !== null
  );
}
