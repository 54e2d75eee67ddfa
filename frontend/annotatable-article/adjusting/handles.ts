import type { ReactiveController } from 'lit';
import { caretBox, offsetNear } from '../anchoring/caret.js';
import { scrollerOf } from '../anchoring/scrolling.js';
import type { ArticleHost } from '../host.js';
import { toOverlay } from '../overlay.js';
import type { HighlightedClaim, Span } from '../protocol.js';
import { visibleBox } from '../selection/popup.js';
import { type Adjusting, isAdjustable } from './adjusting.js';
import { endsOf } from './adjustment.js';

/** Nearer than this to an edge of what is seen, the text scrolls under a handle; CSS pixels. */
const EDGE = 48;

interface Drag {
  at: number;
  handle: HTMLElement;
  pointer: number;
  x: number;
  y: number;
  byCharacter: boolean;
  /** From the pointer to the middle of the line that the handle hangs on. */
  dx: number;
  dy: number;
  /** Whether an adjustment was under way, which ends by its own buttons. */
  within: boolean;
}

/**
 * Two handles for each part of the chosen claim, to be dragged by mouse, finger or pen. They snap to
 * words; with Alt held, to characters. Keys adjust without them, so assistive technology is spared.
 */
export class Handles implements ReactiveController {
  private claim: HighlightedClaim | null = null;
  private handles: HTMLElement[] = [];
  private moving: Drag | null = null;
  private frame = 0;

  constructor(
    private readonly host: ArticleHost,
    private readonly adjusting: Adjusting,
  ) {}

  hostConnected(): void {
    document.addEventListener('keydown', this.key, true);
  }

  hostDisconnected(): void {
    document.removeEventListener('keydown', this.key, true);
    cancelAnimationFrame(this.frame);
    this.moving = null;
  }

  /** Shows the handles of the claim, or none. */
  show(claim: HighlightedClaim | null): void {
    this.claim = claim && !this.host.readonly && isAdjustable(claim) ? claim : null;
    const wanted = endsOf(this.spans()).length;
    while (this.handles.length > wanted) {
      this.handles.pop()!.remove();
    }
    while (this.handles.length < wanted) {
      this.handles.push(this.handle(this.handles.length));
    }
    this.stand();
  }

  /** Puts them where their ends are now. */
  stand(): void {
    const { map } = this.host.view;
    const spans = this.spans();
    endsOf(spans).forEach(({ part, side }, i) => {
      const box = map && caretBox(map, spans[part]![side], side);
      const handle = this.handles[i];
      if (box && handle) {
        toOverlay(handle, this.host.overlay, box.left, box.top);
        handle.style.setProperty('--cl-line', `${box.bottom - box.top}px`);
      }
    });
  }

  private spans(): readonly Span[] {
    const spans = this.adjusting.parts ?? this.claim?.spans ?? [];
    return this.claim ? [...spans].sort((a, b) => a.start - b.start) : [];
  }

  private handle(i: number): HTMLElement {
    const handle = document.createElement('div');
    handle.className = `cl-handle cl-handle-${i % 2 === 0 ? 'start' : 'end'}`;
    handle.setAttribute('aria-hidden', 'true');
    handle.addEventListener('pointerdown', (event) => this.down(event, i));
    handle.addEventListener('pointermove', (event) => this.move(event));
    handle.addEventListener('pointerup', (event) => this.up(event));
    handle.addEventListener('pointercancel', () => this.giveUp());
    // Else a finger that rests on a handle would open the browser's menu.
    handle.addEventListener('contextmenu', (event) => event.preventDefault());
    this.host.overlay.append(handle);
    return handle;
  }

  private down(event: PointerEvent, at: number): void {
    const { map } = this.host.view;
    const end = endsOf(this.spans())[at];
    const box = map && end && caretBox(map, this.spans()[end.part]![end.side], end.side);
    if (event.button !== 0 || !this.claim || !box) {
      return;
    }
    event.preventDefault();
    const handle = this.handles[at]!;
    handle.setPointerCapture(event.pointerId);
    const within = this.adjusting.parts !== null;
    if (!within) {
      this.adjusting.start(this.claim, at);
    }
    this.moving = {
      at,
      handle,
      pointer: event.pointerId,
      x: event.clientX,
      y: event.clientY,
      byCharacter: event.altKey,
      dx: box.left - event.clientX,
      dy: (box.top + box.bottom) / 2 - event.clientY,
      within,
    };
    this.host.overlay.classList.add('cl-dragging');
    this.frame = requestAnimationFrame(this.step);
  }

  private move(event: PointerEvent): void {
    if (this.moving?.pointer === event.pointerId) {
      this.moving.x = event.clientX;
      this.moving.y = event.clientY;
      this.moving.byCharacter = event.altKey;
      this.follow();
    }
  }

  private follow(): void {
    const { map, text } = this.host.view;
    if (!this.moving || !map) {
      return;
    }
    const { at, x, y, dx, dy, byCharacter } = this.moving;
    const offset = offsetNear(map, x + dx, y + dy);
    if (offset !== null && offset <= text.length) {
      this.adjusting.drag(at, offset, byCharacter);
    }
  }

  /** Scrolls while the pointer rests near an edge, the nearer the faster. */
  private readonly step = (): void => {
    if (!this.moving) {
      return;
    }
    const visible = visibleBox(this.host.view.body);
    const { y } = this.moving;
    const over = Math.min(0, y - visible.top - EDGE) + Math.max(0, y - visible.bottom + EDGE);
    if (over !== 0) {
      const by = Math.max(-EDGE, Math.min(over, EDGE)) / 4;
      scrollerOf(this.host.view.body).scrollBy({ top: by, behavior: 'instant' });
      this.follow();
    }
    this.frame = requestAnimationFrame(this.step);
  };

  private up(event: PointerEvent): void {
    if (this.moving?.pointer === event.pointerId) {
      const { within } = this.moving;
      this.release();
      if (!within) {
        this.adjusting.keep();
      }
    }
  }

  private giveUp(): void {
    if (this.moving) {
      this.release();
      this.adjusting.restore();
    }
  }

  private release(): void {
    cancelAnimationFrame(this.frame);
    this.moving = null;
    this.host.overlay.classList.remove('cl-dragging');
  }

  private readonly key = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.moving) {
      event.preventDefault();
      event.stopPropagation();
      this.giveUp();
    }
  };
}
