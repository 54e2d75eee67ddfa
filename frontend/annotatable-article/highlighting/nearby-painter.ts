import type { Span } from '../protocol.js';
import type { Change, MarkedSpan } from './marked-spans.js';
import type { Emphasis, Painter } from './painter.js';

/** Safari repaints slowly with hundreds of highlights in the document, whether in view or not. */
export const drawsSlowly = (vendor = navigator.vendor): boolean => vendor.startsWith('Apple');

/** Draws only what stands near the part of the text that is in view, and follows it. */
export class NearbyPainter implements Painter {
  private readonly drawn = new Set<MarkedSpan>();
  private near: Span;

  constructor(
    private readonly painter: Painter,
    private readonly marked: { overlapping(span: Span): MarkedSpan[] },
    private readonly inView: () => Span,
  ) {
    this.near = inView();
  }

  apply(change: Change): void {
    this.draw({
      erased: change.erased.filter((span) => this.drawn.has(span)),
      drawn: change.drawn.filter(
        (span) => span.start < this.near.end && span.end > this.near.start,
      ),
    });
  }

  /** The reader has scrolled. */
  follow(): void {
    this.near = this.inView();
    const wanted = new Set(this.marked.overlapping(this.near));
    this.draw({
      erased: [...this.drawn].filter((span) => !wanted.has(span)),
      drawn: [...wanted].filter((span) => !this.drawn.has(span)),
    });
  }

  emphasise(emphasis: Emphasis, spans: readonly Span[]): void {
    this.painter.emphasise(emphasis, spans);
  }

  clear(): void {
    this.drawn.clear();
    this.painter.clear();
  }

  private draw(change: Change): void {
    change.erased.forEach((span) => this.drawn.delete(span));
    change.drawn.forEach((span) => this.drawn.add(span));
    this.painter.apply(change);
  }
}
