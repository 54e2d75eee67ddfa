import type { Span } from '../protocol.js';
import type { Change, MarkedSpan } from './marked-spans.js';
import type { Emphasis, Painter } from './painter.js';

const touches = (a: Span, b: Span): boolean => a.start < b.end && a.end > b.start;

/**
 * Draws only what stands near the part of the text that is in view, and follows it. Chromium looks
 * every highlight of the document up again after any change of style anywhere, 40 ms for 5,000 of
 * them, and Safari repaints them all whether in view or not.
 */
export class NearbyPainter implements Painter {
  private readonly drawn = new Set<MarkedSpan>();
  private readonly emphasised = new Map<Emphasis, readonly Span[]>();
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
      drawn: change.drawn.filter((span) => touches(span, this.near)),
    });
  }

  /** The reader is at another place. */
  follow(): void {
    const near = this.inView();
    if (near.start === this.near.start && near.end === this.near.end) {
      return;
    }
    this.near = near;
    const wanted = new Set(this.marked.overlapping(near));
    this.draw({
      erased: [...this.drawn].filter((span) => !wanted.has(span)),
      drawn: [...wanted].filter((span) => !this.drawn.has(span)),
    });
    this.emphasised.forEach((spans, emphasis) => this.drawEmphasis(emphasis, spans));
  }

  emphasise(emphasis: Emphasis, spans: readonly Span[]): void {
    this.emphasised.set(emphasis, spans);
    this.drawEmphasis(emphasis, spans);
  }

  clear(): void {
    this.drawn.clear();
    this.emphasised.clear();
    this.painter.clear();
  }

  private drawEmphasis(emphasis: Emphasis, spans: readonly Span[]): void {
    this.painter.emphasise(
      emphasis,
      spans.filter((span) => touches(span, this.near)),
    );
  }

  private draw(change: Change): void {
    change.erased.forEach((span) => this.drawn.delete(span));
    change.drawn.forEach((span) => this.drawn.add(span));
    this.painter.apply(change);
  }
}
