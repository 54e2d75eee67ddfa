import { letterKeysOn } from '../shell/letter-keys.js';

const ROW = '[data-suggestion]';

/** By then whatever opened beside has taken the focus, if it wants it. */
const SETTLED_MILLIS = 2000;

/** The article beside the list. */
interface Text extends HTMLElement {
  lookAtSuggestion(span: { start: number; end: number } | null, scroll: boolean): void;
}

/**
 * Suggested sentences to be decided one after the other. Arrow keys and `j` `k` move, `a` accepts,
 * `x` rejects, `u` takes the last decision back. The text shows where the row is that has the focus or
 * the pointer. When a row goes, the focus moves to the one that took its place; after a key it stays
 * there, although the form of an accepted claim asks for it.
 *
 * @fires take-back - the last decision is to be taken back
 */
class SuggestionList extends HTMLElement {
  #at = 0;
  #byKey = false;
  #focused: HTMLElement | null = null;

  constructor() {
    super();
    this.addEventListener('keydown', (event) => this.#keyPressed(event));
    this.addEventListener('pointerdown', () => (this.#byKey = false));
    this.addEventListener('click', (event) => this.#remember(event.target));
    this.addEventListener('focusin', (event) => {
      this.#remember(event.target);
      this.#lookAt(this.#rowOf(event.target), true);
    });
    this.addEventListener('focusout', (event) => {
      if (!this.contains(event.relatedTarget as Node | null)) {
        this.#lookAt(null, false);
      }
    });
    this.addEventListener('pointerover', (event) => this.#lookAt(this.#rowOf(event.target), false));
    this.addEventListener('pointerleave', () =>
      this.#lookAt(this.#rowOf(document.activeElement), false),
    );
  }

  disconnectedCallback() {
    this.#lookAt(null, false);
  }

  // What the server calls.

  /** After a decision: the focus goes to the next row, or to what is left when there is none. */
  refocus() {
    requestAnimationFrame(() => {
      const rows = this.#rows();
      const next = rows[Math.min(this.#at, rows.length - 1)];
      const rest = this.parentElement?.querySelector<HTMLElement>('[data-rest]:not([hidden])');
      this.#focus(next ?? rest ?? null);
      if (this.#byKey && document.activeElement === this.#focused) {
        this.#keepFocus();
      }
      this.#byKey = false;
    });
  }

  /**
   * Until the person does something else: a form that opens beside takes the focus whenever it is
   * drawn, sooner or later than the next frame, and would be typed into by the next key.
   */
  #keepFocus() {
    const kept = this.#focused;
    const person = new AbortController();
    const signal = AbortSignal.any([person.signal, AbortSignal.timeout(SETTLED_MILLIS)]);
    for (const deed of ['keydown', 'pointerdown']) {
      document.addEventListener(deed, () => person.abort(), { capture: true, signal });
    }
    document.addEventListener(
      'focusin',
      (event) => {
        if (event.target !== kept && kept?.isConnected) {
          kept.focus();
        }
      },
      { signal },
    );
  }

  /** Somebody asked for the list: its keys work at once, unless they are writing somewhere meanwhile. */
  begin() {
    this.#at = 0;
    if (!document.activeElement?.matches('input, textarea, select, [contenteditable="true"]')) {
      this.refocus();
    }
  }

  /** Turns to the suggestion that begins there. */
  turnTo(start: number) {
    requestAnimationFrame(() =>
      this.#focus(this.#rows().find((row) => Number(row.dataset.start) === start) ?? null),
    );
  }

  #rows(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>(ROW)];
  }

  #rowOf(target: EventTarget | null): HTMLElement | null {
    const row = target instanceof Element ? target.closest<HTMLElement>(ROW) : null;
    return row && this.contains(row) ? row : null;
  }

  #remember(target: EventTarget | null) {
    const row = this.#rowOf(target);
    if (row) {
      this.#at = this.#rows().indexOf(row);
    }
  }

  /** What is hidden, as by the claim that covers the list on a small screen, keeps its focus to itself. */
  #focus(row: HTMLElement | null) {
    if (row && (row.checkVisibility?.() ?? true)) {
      this.#focused = row.querySelector<HTMLElement>('button') ?? row;
      this.#focused.focus();
      row.scrollIntoView?.({ block: 'nearest' });
    }
  }

  #lookAt(row: HTMLElement | null, scroll: boolean) {
    const text = document.querySelector<Text>('annotatable-article');
    const { start, end } = row?.dataset ?? {};
    text?.lookAtSuggestion?.(row ? { start: Number(start), end: Number(end) } : null, scroll);
  }

  #keyPressed(event: KeyboardEvent) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) {
      return;
    }
    if (event.isComposing || (event.key.length === 1 && !letterKeysOn())) {
      return;
    }
    if (this.#act(event.key, this.#rowOf(event.target))) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  #act(key: string, row: HTMLElement | null): boolean {
    const rows = this.#rows();
    const at = row ? rows.indexOf(row) : -1;
    switch (key) {
      case 'ArrowDown':
      case 'j':
        this.#focus(rows[Math.min(at + 1, rows.length - 1)] ?? null);
        return true;
      case 'ArrowUp':
      case 'k':
        this.#focus(rows[Math.max(at - 1, 0)] ?? null);
        return true;
      case 'Home':
        this.#focus(rows[0] ?? null);
        return true;
      case 'End':
        this.#focus(rows.at(-1) ?? null);
        return true;
      case 'a':
        return this.#press(row, '[data-accept]');
      case 'x':
        return this.#press(row, '[data-reject]');
      case 'u':
        this.dispatchEvent(new CustomEvent('take-back'));
        return true;
      default:
        return false;
    }
  }

  #press(row: HTMLElement | null, button: string): boolean {
    const pressed = row?.querySelector<HTMLElement>(button);
    this.#byKey = true;
    pressed?.click();
    return pressed !== undefined && pressed !== null;
  }
}

customElements.define('suggestion-list', SuggestionList);
