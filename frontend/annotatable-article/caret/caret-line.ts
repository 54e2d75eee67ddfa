import { caretBox } from '../anchoring/caret.js';
import { keepInView } from '../anchoring/scrolling.js';
import type { TextMap } from '../anchoring/text-map.js';
import { toOverlay } from '../overlay.js';

/** The caret as it is seen: the text is never editable, so the browser draws none. */
export class CaretLine {
  private readonly line = document.createElement('div');
  private offset = 0;

  constructor(
    private readonly overlay: HTMLElement,
    private readonly body: HTMLElement,
  ) {
    this.line.className = 'cl-caret';
  }

  /** Draws it at `offset` and scrolls so that it is seen. */
  show(map: TextMap, offset: number): void {
    const box = caretBox(map, offset);
    if (box) {
      keepInView(box, this.body);
    }
    this.offset = offset;
    this.overlay.append(this.line);
    this.stand(map);
    // It blinks from the start of a period after each move, so that it is seen where it is.
    this.line.getAnimations?.().forEach((animation) => (animation.currentTime = 0));
  }

  /** Draws it where its place is now, as after another line break. */
  stand(map: TextMap): void {
    const box = this.line.isConnected && caretBox(map, this.offset);
    if (box) {
      toOverlay(this.line, this.overlay, box.left, box.top);
      this.line.style.height = `${box.bottom - box.top}px`;
    }
  }

  hide(): void {
    this.line.remove();
  }
}
