import type { ReactiveController } from 'lit';
import type { TextMap } from '../anchoring/text-map.js';
import type { Span } from '../protocol.js';
import { trim } from './trim.js';

export interface SelectedWords extends Span {
  /** Browsers show their own menu above words that were selected by touch. */
  byTouch: boolean;
}

export interface Selectable {
  readonly body: HTMLElement;
  readonly map: TextMap | null;
  readonly canonicalText: string;
  /** Called when words stand selected and no button is held, and with null when none do. */
  selected(words: SelectedWords | null): void;
}

/** Tells which words of the article are selected, however that was done. */
export class SelectionWatcher implements ReactiveController {
  private held = false;
  private byTouch = false;
  private frame = 0;

  constructor(private readonly host: Selectable) {}

  hostConnected(): void {
    document.addEventListener('selectionchange', this.later);
    document.addEventListener('pointerdown', this.pointerDown, true);
    document.addEventListener('pointerup', this.pointerUp, true);
    document.addEventListener('pointercancel', this.pointerUp, true);
    document.addEventListener('dragend', this.pointerUp, true);
  }

  hostDisconnected(): void {
    document.removeEventListener('selectionchange', this.later);
    document.removeEventListener('pointerdown', this.pointerDown, true);
    document.removeEventListener('pointerup', this.pointerUp, true);
    document.removeEventListener('pointercancel', this.pointerUp, true);
    document.removeEventListener('dragend', this.pointerUp, true);
    cancelAnimationFrame(this.frame);
    this.held = false;
  }

  /** The words selected now, without what surrounds the sense of them. */
  read(): SelectedWords | null {
    const selection = document.getSelection();
    const { body, map, canonicalText } = this.host;
    // A selection that began elsewhere, such as “select all”, is not meant for the article.
    if (!map || !selection || selection.isCollapsed || !body.contains(selection.anchorNode)) {
      return null;
    }
    const range = selection.getRangeAt(0);
    const span = trim(canonicalText, {
      start: map.offsetOf({ node: range.startContainer, offset: range.startOffset }),
      end: map.offsetOf({ node: range.endContainer, offset: range.endOffset }),
    });
    return span && { ...span, byTouch: this.byTouch };
  }

  private readonly pointerDown = (event: PointerEvent): void => {
    this.byTouch = event.pointerType === 'touch';
    // A finger may rest on the screen while its selection is done: there the selection alone counts.
    this.held = !this.byTouch && event.button === 0;
  };

  private readonly pointerUp = (): void => {
    this.held = false;
    this.later();
  };

  /** After the frame: the browser drops a selection that was clicked only after the button is up. */
  private readonly later = (): void => {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => {
      if (!this.held) {
        this.host.selected(this.read());
      }
    });
  };
}
