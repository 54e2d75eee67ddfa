import type { Span } from '../protocol.js';

interface Entry<T> extends Span {
  value: T;
}

/**
 * Spans and what stands on them, asked for by place.
 *
 * The entries stand in one array ordered by start; over it lies an implicit balanced tree whose node
 * is the middle of its range and knows the greatest end within. A query costs O(log n + hits). Adding
 * and removing move the array's tail, and the next query computes the tree's ends anew in O(n): for
 * the few thousand claims of an article that is far below a frame, and needs no rebalancing.
 */
export class IntervalIndex<T> {
  private readonly entries: Entry<T>[] = [];
  private greatestEnds: number[] | null = null;

  get size(): number {
    return this.entries.length;
  }

  add(span: Span, value: T): void {
    const entry = { start: span.start, end: span.end, value };
    this.entries.splice(this.firstFrom(span.start + 1), 0, entry);
    this.greatestEnds = null;
  }

  /** Removes one entry; false when no such entry was there. */
  remove(span: Span, value: T): boolean {
    for (let i = this.firstFrom(span.start); this.entries[i]?.start === span.start; i++) {
      const entry = this.entries[i]!;
      if (entry.end === span.end && entry.value === value) {
        this.entries.splice(i, 1);
        this.greatestEnds = null;
        return true;
      }
    }
    return false;
  }

  clear(): void {
    this.entries.length = 0;
    this.greatestEnds = null;
  }

  /** What stands on the character at `offset`, in text order. */
  at(offset: number): T[] {
    return this.overlapping({ start: offset, end: offset + 1 });
  }

  /** What shares at least one character with `span`, in text order. */
  overlapping(span: Span): T[] {
    const found: T[] = [];
    if (span.end > span.start && this.entries.length > 0) {
      const ends = (this.greatestEnds ??= this.computeEnds());
      this.collect(0, this.entries.length, span, ends, found);
    }
    return found;
  }

  private collect(low: number, high: number, span: Span, ends: number[], found: T[]): void {
    if (low >= high) {
      return;
    }
    const middle = (low + high) >>> 1;
    if (ends[middle]! <= span.start) {
      return;
    }
    const entry = this.entries[middle]!;
    this.collect(low, middle, span, ends, found);
    if (entry.start < span.end) {
      if (entry.end > span.start) {
        found.push(entry.value);
      }
      this.collect(middle + 1, high, span, ends, found);
    }
  }

  private computeEnds(): number[] {
    const ends = new Array<number>(this.entries.length);
    const compute = (low: number, high: number): number => {
      if (low >= high) {
        return -1;
      }
      const middle = (low + high) >>> 1;
      const end = Math.max(
        this.entries[middle]!.end,
        compute(low, middle),
        compute(middle + 1, high),
      );
      ends[middle] = end;
      return end;
    };
    compute(0, this.entries.length);
    return ends;
  }

  /** The index of the first entry that starts at `start` or later. */
  private firstFrom(start: number): number {
    let low = 0;
    let high = this.entries.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.entries[middle]!.start < start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
