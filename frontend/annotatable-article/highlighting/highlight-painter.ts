import type { Span } from '../protocol.js';
import type { Change, MarkedSpan } from './marked-spans.js';
import { EMPHASES, type Emphasis, type Painter, type SpanEnds } from './painter.js';
import { highlightName, LEVELS } from './styles.js';

const priorityOf = (emphasis: Emphasis): number => LEVELS + EMPHASES.indexOf(emphasis);

/**
 * Draws with the CSS Custom Highlight API: one registered highlight per style and level, however many
 * claims there are. The registry belongs to the document, so articles on one page share the highlights
 * and each takes away only its own ranges.
 */
export class HighlightPainter implements Painter {
  private readonly drawn = new Map<MarkedSpan, { name: string; range: StaticRange }>();
  private readonly emphasised = new Map<Emphasis, StaticRange[]>();

  constructor(
    private readonly map: SpanEnds,
    private readonly registry: HighlightRegistry = CSS.highlights,
  ) {}

  apply(change: Change): void {
    for (const span of change.erased) {
      const drawn = this.drawn.get(span);
      if (drawn) {
        this.take(drawn.name, drawn.range);
        this.drawn.delete(span);
      }
    }
    for (const span of change.drawn) {
      const range = this.rangeOf(span);
      if (range) {
        const name = highlightName(span.style, span.level);
        this.add(name, span.level, range);
        this.drawn.set(span, { name, range });
      }
    }
  }

  emphasise(emphasis: Emphasis, spans: readonly Span[]): void {
    const name = `cl-${emphasis}`;
    this.emphasised.get(emphasis)?.forEach((range) => this.take(name, range));
    const ranges = spans.map((span) => this.rangeOf(span)).filter((range) => range !== null);
    ranges.forEach((range) => this.add(name, priorityOf(emphasis), range));
    this.emphasised.set(emphasis, ranges);
  }

  clear(): void {
    this.drawn.forEach(({ name, range }) => this.take(name, range));
    this.drawn.clear();
    EMPHASES.forEach((emphasis) => this.emphasise(emphasis, []));
  }

  /** The text never changes under a range, so it need not be a live one, which every change would cost. */
  private rangeOf(span: Span): StaticRange | null {
    const ends = this.map.ends(span);
    return (
      ends &&
      new StaticRange({
        startContainer: ends.start.node,
        startOffset: ends.start.offset,
        endContainer: ends.end.node,
        endOffset: ends.end.offset,
      })
    );
  }

  private add(name: string, priority: number, range: StaticRange): void {
    let highlight = this.registry.get(name);
    if (!highlight) {
      highlight = new Highlight();
      highlight.priority = priority;
      this.registry.set(name, highlight);
    }
    highlight.add(range);
  }

  private take(name: string, range: StaticRange): void {
    const highlight = this.registry.get(name);
    highlight?.delete(range);
    if (highlight?.size === 0) {
      this.registry.delete(name);
    }
  }
}
