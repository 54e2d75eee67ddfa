import type { ReactiveController } from 'lit';
import type { TextMap } from '../anchoring/text-map.js';
import type { Span } from '../protocol.js';
import { trim } from './trim.js';

const APPLE = /Mac|iPhone|iPad/.test(navigator.platform);

export interface SelectedWords extends Span {
  /** Browsers show their own menu above words that were selected by touch. */
  byTouch: boolean;
  /** Whether the selection shows more than these words, and more than blanks. */
  cut: boolean;
}

export interface Selectable {
  readonly body: HTMLElement;
  readonly view: { readonly map: TextMap | null; readonly text: string };
  /** Called when words stand selected and no button is held, and with null when none do. */
  selected(words: SelectedWords | null): void;
  /** Called before more words are selected with Ctrl (Command on Apple's keyboards) held. */
  adding(): void;
}

/** Tells which words of the article are selected, however that was done. */
export class SelectionWatcher implements ReactiveController {
  private held = false;
  private byTouch = false;
  private byMouse = false;
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
    const { body } = this.host;
    const { map, text } = this.host.view;
    // A selection that began elsewhere, such as “select all”, is not meant for the article.
    if (!map || !selection || selection.isCollapsed || !body.contains(selection.anchorNode)) {
      return null;
    }
    const range = selection.getRangeAt(0);
    const shown = {
      start: map.offsetOf({ node: range.startContainer, offset: range.startOffset }),
      end: map.offsetOf({ node: range.endContainer, offset: range.endOffset }),
    };
    const span = trim(text, shown);
    const words = text.slice(shown.start, shown.end).trim();
    return span && { ...span, byTouch: this.byTouch, cut: words.length > span.end - span.start };
  }

  /**
   * Makes the selection show the words that were meant, and no more. Only after a mouse: a finger
   * still holds the browser's handles, and a caret must be able to pass a quote mark.
   */
  private tighten(): void {
    const words = this.read();
    const selection = document.getSelection();
    const ends = words && this.host.view.map?.ends(words);
    if (!selection?.anchorNode || !ends) {
      return;
    }
    const range = selection.getRangeAt(0);
    const backward =
      range.endContainer === selection.anchorNode && range.endOffset === selection.anchorOffset;
    const [from, to] = backward ? [ends.end, ends.start] : [ends.start, ends.end];
    const { map } = this.host.view;
    const shown = [selection.anchorNode, selection.focusNode].map((node, i) =>
      map!.offsetOf({
        node: node!,
        offset: i === 0 ? selection.anchorOffset : selection.focusOffset,
      }),
    );
    if (Math.min(...shown) !== words.start || Math.max(...shown) !== words.end) {
      selection.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
    }
  }

  private readonly pointerDown = (event: PointerEvent): void => {
    this.byTouch = event.pointerType === 'touch';
    // A finger may rest on the screen while its selection is done: there the selection alone counts.
    this.held = !this.byTouch && event.button === 0;
    this.byMouse = false;
    const modifier = APPLE ? event.metaKey : event.ctrlKey;
    if (this.held && modifier && event.composedPath().includes(this.host.body)) {
      this.host.adding();
    }
  };

  private readonly pointerUp = (): void => {
    this.byMouse = this.held;
    this.held = false;
    this.later();
  };

  /** After the frame: the browser drops a selection that was clicked only after the button is up. */
  private readonly later = (): void => {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => {
      if (!this.held) {
        if (this.byMouse) {
          this.byMouse = false;
          this.tighten();
        }
        this.host.selected(this.read());
      }
    });
  };
}
