import { caretBox } from '../anchoring/caret.js';
import type { TextMap } from '../anchoring/text-map.js';
import { toOverlay } from '../overlay.js';
import type { Span } from '../protocol.js';

/** How far a sign stands outside the text's edge, in pixels. */
const OUTSIDE = 8;

/**
 * A sign in the margin beside the first line of each suggested sentence, so that it is found without
 * looking for its line. For the pointer only: the list beside the text says the same to everybody.
 */
export class SuggestionSigns {
  private signs: HTMLButtonElement[] = [];
  private spans: readonly Span[] = [];

  constructor(
    private readonly overlay: HTMLElement,
    private readonly body: HTMLElement,
    private readonly choose: (span: Span) => void,
  ) {}

  show(map: TextMap | null, spans: readonly Span[], now: Span | null): void {
    this.signs.forEach((sign) => sign.remove());
    this.spans = spans;
    this.signs = spans.map((span) => {
      const sign = document.createElement('button');
      sign.type = 'button';
      sign.className = 'cl-suggestion-sign';
      sign.tabIndex = -1;
      sign.setAttribute('aria-hidden', 'true');
      sign.toggleAttribute('data-now', span.start === now?.start);
      // A press must leave the selection where it is.
      sign.addEventListener('mousedown', (event) => event.preventDefault());
      sign.addEventListener('click', () => this.choose(span));
      return sign;
    });
    this.overlay.append(...this.signs);
    this.stand(map);
  }

  /** Puts each beside its line; of several on one line only the first is seen. */
  stand(map: TextMap | null): void {
    const left = this.body.getBoundingClientRect().left - OUTSIDE;
    const tops = new Set<number>();
    this.signs.forEach((sign, i) => {
      const box = map && caretBox(map, this.spans[i]!.start, 'start');
      sign.hidden = !box || tops.has(Math.round(box.top));
      if (box) {
        tops.add(Math.round(box.top));
        toOverlay(sign, this.overlay, left, box.top);
        sign.style.height = `${box.bottom - box.top}px`;
      }
    });
  }
}
