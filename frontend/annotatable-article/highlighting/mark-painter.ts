import type { DrawnBlock } from '../anchoring/blocks.js';
import type { TextMap } from '../anchoring/text-map.js';
import type { Span } from '../protocol.js';
import type { Change, MarkedSpan, MarkedSpans } from './marked-spans.js';
import { EMPHASES, type Emphasis, type Painter } from './painter.js';
import { segments } from './segments.js';

interface Layer extends Span {
  className: string;
}

/**
 * Draws with nested `mark` elements where the browser has no custom highlights. A change redraws the
 * blocks that it touches and leaves the selection where it was.
 */
export class MarkPainter implements Painter {
  private readonly emphasised = new Map<Emphasis, readonly Span[]>();
  private cleared = false;

  constructor(
    private readonly body: HTMLElement,
    private readonly map: TextMap,
    private readonly marked: Pick<MarkedSpans, 'overlapping'>,
  ) {}

  apply(change: Change): void {
    this.cleared = false;
    this.redraw([...change.erased, ...change.drawn]);
  }

  emphasise(emphasis: Emphasis, spans: readonly Span[]): void {
    const before = this.emphasised.get(emphasis) ?? [];
    this.emphasised.set(emphasis, spans);
    this.redraw([...before, ...spans]);
  }

  clear(): void {
    this.cleared = true;
    this.emphasised.clear();
    this.redraw([{ start: 0, end: Number.MAX_SAFE_INTEGER }]);
  }

  private redraw(spans: readonly Span[]): void {
    const blocks = new Set(spans.flatMap((span) => this.map.blocksOf(span)));
    this.keepingSelection(() => blocks.forEach((block) => this.redrawBlock(block)));
  }

  private redrawBlock(block: DrawnBlock): void {
    const text = block.element.textContent;
    const nodes = segments(block, this.cleared ? [] : this.layersOver(block)).map((segment) =>
      segment.over.reduceRight<Node>(
        (inner, layer) => {
          const mark = document.createElement('mark');
          mark.className = layer.className;
          mark.append(inner);
          return mark;
        },
        document.createTextNode(text.slice(segment.start - block.start, segment.end - block.start)),
      ),
    );
    block.element.replaceChildren(...nodes);
  }

  private layersOver(block: DrawnBlock): Layer[] {
    const layerOf = ({ start, end, style, level }: MarkedSpan): Layer => ({
      start,
      end,
      className: `cl-mark cl-${style} cl-level-${level}`,
    });
    const emphasis = EMPHASES.flatMap((name) =>
      (this.emphasised.get(name) ?? [])
        .filter((span) => span.start < block.end && span.end > block.start)
        .map(({ start, end }) => ({ start, end, className: `cl-mark cl-${name}` })),
    );
    return [...this.marked.overlapping(block).map(layerOf), ...emphasis];
  }

  private keepingSelection(work: () => void): void {
    const selection = document.getSelection();
    const { anchorNode, anchorOffset, focusNode, focusOffset } = selection ?? {};
    if (!selection || !this.body.contains(anchorNode ?? null) || selection.isCollapsed) {
      work();
      return;
    }
    const anchor = this.map.offsetOf({ node: anchorNode!, offset: anchorOffset! });
    const focus = this.map.offsetOf({ node: focusNode!, offset: focusOffset! });
    work();
    const ends = this.map.ends({ start: Math.min(anchor, focus), end: Math.max(anchor, focus) });
    if (ends) {
      const [from, to] = anchor <= focus ? [ends.start, ends.end] : [ends.end, ends.start];
      selection.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
    }
  }
}
