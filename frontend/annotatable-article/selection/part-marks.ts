import { caretBox } from '../anchoring/caret.js';
import type { TextMap } from '../anchoring/text-map.js';
import { toOverlay } from '../overlay.js';
import type { Span } from '../protocol.js';

export interface PartEvents {
  label(words: Span): string;
  remove(part: number): void;
}

/** A button at the end of each part that takes it away again. */
export class PartMarks {
  private buttons: HTMLButtonElement[] = [];
  private parts: readonly Span[] = [];

  constructor(
    private readonly overlay: HTMLElement,
    private readonly on: PartEvents,
  ) {}

  show(map: TextMap | null, parts: readonly Span[]): void {
    this.buttons.forEach((button) => button.remove());
    this.parts = parts;
    this.buttons = parts.map((part, i) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'cl-part-remove';
      button.textContent = '×';
      button.setAttribute('aria-label', this.on.label(part));
      // A press must leave the selection where it is.
      button.addEventListener('mousedown', (event) => event.preventDefault());
      button.addEventListener('click', () => this.on.remove(i));
      return button;
    });
    this.overlay.append(...this.buttons);
    this.stand(map);
  }

  stand(map: TextMap | null): void {
    this.buttons.forEach((button, i) => {
      const box = map && caretBox(map, this.parts[i]!.end, 'end');
      if (box) {
        toOverlay(button, this.overlay, box.left, box.top);
      }
    });
  }
}
