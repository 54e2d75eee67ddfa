// Single keys for the workbench. They are silent while something is being typed, while a dialog is open and together with
// Ctrl, Alt or Meta, so that they take nothing from the browser, from assistive technology or from a field.

const KEYS: Record<string, string> = { n: 'next', p: 'previous', '?': 'sheet', Escape: 'close' };

export function command(event: KeyboardEvent): string | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) {
    return undefined;
  }
  const typing = event
    .composedPath()
    .some(
      (target) =>
        target instanceof HTMLElement &&
        (target.isContentEditable ||
          target.matches('input, textarea, select, [role="dialog"], [role="menu"]')),
    );
  return typing ? undefined : KEYS[event.key];
}

class WorkbenchKeys extends HTMLElement {
  readonly #listener = (event: KeyboardEvent) => {
    const wanted = command(event);
    if (wanted) {
      this.dispatchEvent(new CustomEvent('key-command', { detail: { command: wanted } }));
    }
  };

  connectedCallback() {
    document.addEventListener('keydown', this.#listener);
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this.#listener);
  }
}

customElements.define('workbench-keys', WorkbenchKeys);
