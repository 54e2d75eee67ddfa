import type { HighlightedClaim, Span } from '../protocol.js';
import { IntervalIndex } from './interval-index.js';
import { LEVELS, type Style, styleOf } from './styles.js';

/** One span of a claim as it is drawn. */
export interface MarkedSpan extends Span {
  readonly claim: HighlightedClaim;
  readonly style: Style;
  level: number;
}

/** What has to be drawn otherwise after a change. A span that only changed its level stands in both. */
export interface Change {
  erased: MarkedSpan[];
  drawn: MarkedSpan[];
}

const byLengthThenPlace = (a: MarkedSpan, b: MarkedSpan): number =>
  b.end - b.start - (a.end - a.start) ||
  a.start - b.start ||
  a.claim.number - b.claim.number ||
  (a.claim.id < b.claim.id ? -1 : 1);

/**
 * The claims of an article and the level of each of their spans. A span stands one level above the
 * highest longer span that it overlaps, so that the shorter is always on top; all beyond the last
 * level share it. A change touches only shorter spans, and those only as far as levels change.
 */
export class MarkedSpans {
  private readonly spansOf = new Map<string, MarkedSpan[]>();
  private readonly index = new IntervalIndex<MarkedSpan>();

  get(id: string): readonly MarkedSpan[] {
    return this.spansOf.get(id) ?? [];
  }

  ids(): Iterable<string> {
    return this.spansOf.keys();
  }

  all(): MarkedSpan[] {
    return [...this.spansOf.values()].flat();
  }

  /** The claims whose words hold the character at `offset`: shortest first, each once. */
  claimsAt(offset: number): HighlightedClaim[] {
    const spans = this.index.at(offset).sort(byLengthThenPlace).reverse();
    return [...new Set(spans.map((span) => span.claim))];
  }

  overlapping(span: Span): MarkedSpan[] {
    return this.index.overlapping(span).sort(byLengthThenPlace);
  }

  put(claims: Iterable<HighlightedClaim>): Change {
    const erased: MarkedSpan[] = [];
    const fresh: MarkedSpan[] = [];
    for (const claim of claims) {
      erased.push(...this.take(claim.id));
      const spans = claim.spans
        .filter((span) => span.end > span.start)
        .map(({ start, end }) => ({ start, end, claim, style: styleOf(claim), level: -1 }));
      this.spansOf.set(claim.id, spans);
      spans.forEach((span) => this.index.add(span, span));
      fresh.push(...spans);
    }
    return this.settle(erased, fresh);
  }

  remove(id: string): Change {
    return this.settle(this.take(id), []);
  }

  clear(): void {
    this.spansOf.clear();
    this.index.clear();
  }

  private take(id: string): MarkedSpan[] {
    const spans = this.spansOf.get(id) ?? [];
    spans.forEach((span) => this.index.remove(span, span));
    this.spansOf.delete(id);
    return spans;
  }

  private settle(erased: MarkedSpan[], fresh: MarkedSpan[]): Change {
    const change: Change = { erased: erased.filter((span) => span.level >= 0), drawn: [] };
    const waiting = new Set([...fresh, ...erased.flatMap((span) => this.index.overlapping(span))]);
    const queue = [...waiting].sort(byLengthThenPlace);
    // The longer ones come first, so that what a span stands upon has its level already.
    for (let next = 0; next < queue.length; next++) {
      const span = queue[next]!;
      const level = this.levelOf(span);
      if (level === span.level) {
        continue;
      }
      if (span.level >= 0) {
        change.erased.push(span);
      }
      span.level = level;
      change.drawn.push(span);
      for (const other of this.index.overlapping(span)) {
        if (!waiting.has(other) && byLengthThenPlace(span, other) < 0) {
          waiting.add(other);
          insert(queue, other, next + 1);
        }
      }
    }
    return change;
  }

  private levelOf(span: MarkedSpan): number {
    const highest = this.index
      .overlapping(span)
      .filter((other) => byLengthThenPlace(other, span) < 0)
      .reduce((level, other) => Math.max(level, other.level), -1);
    return Math.min(LEVELS - 1, highest + 1);
  }
}

/** Puts `span` where it belongs among those of `queue` from the index `from` on. */
function insert(queue: MarkedSpan[], span: MarkedSpan, from: number): void {
  let low = from;
  let high = queue.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (byLengthThenPlace(queue[middle]!, span) < 0) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  queue.splice(low, 0, span);
}
