import { drawBlocks } from './anchoring/blocks.js';
import { characterAt } from './anchoring/caret.js';
import { scrollIntoReading } from './anchoring/scrolling.js';
import { TextMap } from './anchoring/text-map.js';
import { HighlightPainter } from './highlighting/highlight-painter.js';
import { MarkPainter } from './highlighting/mark-painter.js';
import { type Change, MarkedSpans } from './highlighting/marked-spans.js';
import { drawsHighlights, EMPHASES, type Painter } from './highlighting/painter.js';
import type { ArticleText, HighlightedClaim, Span } from './protocol.js';
import { TextUnits } from './units/text-units.js';

const sameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

/**
 * The article's text and the claims drawn over it, without the controls. The text is drawn once for a
 * revision; claims come and go above it.
 */
export class ArticleView {
  /** Made at once and not by a template: the server's calls come before the first rendering. */
  readonly body = document.createElement('div');
  map: TextMap | null = null;
  units = new TextUnits('', [], null);
  private article: ArticleText | null = null;
  private readonly marked = new MarkedSpans();
  private painter: Painter | null = null;
  private chosen: string | null = null;
  private hovered: string | null = null;
  private pending: readonly Span[] = [];

  /** `drawn` is called when claims were drawn anew or another one was chosen. */
  constructor(private readonly drawn: () => void = () => {}) {}

  get text(): string {
    return this.article?.text ?? '';
  }

  /** Draws another revision. The claims of the one before are gone: their offsets mean nothing in it. */
  setRevision(article: ArticleText | null): void {
    if (article && article.number === this.article?.number && article.text === this.text) {
      return;
    }
    this.hide();
    this.marked.clear();
    this.chosen = null;
    this.pending = [];
    this.article = article;
    this.units = new TextUnits(this.text, article?.blocks ?? [], article?.language ?? null);
    const blocks = article ? drawBlocks(article, this.body) : [];
    if (article) {
      this.map = new TextMap(this.body, blocks, article.text.length);
      this.body.lang = article.language ?? '';
    } else {
      this.map = null;
      this.body.replaceChildren();
    }
    this.show();
  }

  /** Draws the claims; needs the body in the document, for the browser to say what it can. */
  show(): void {
    if (this.painter || !this.map || !this.body.isConnected) {
      return;
    }
    this.painter = drawsHighlights(this.body)
      ? new HighlightPainter(this.map)
      : new MarkPainter(this.body, this.map, this.marked);
    this.painter.apply({ erased: [], drawn: this.marked.all() });
    this.emphasise();
  }

  /** Takes the highlights, which belong to the document and not to the body, away again. */
  hide(): void {
    this.painter?.clear();
    this.painter = null;
    this.hovered = null;
  }

  setClaims(claims: HighlightedClaim[]): void {
    const kept = new Set(claims.map((claim) => claim.id));
    [...this.marked.ids()].filter((id) => !kept.has(id)).forEach((id) => this.removeClaim(id));
    this.draw(this.marked.put(claims));
  }

  putClaim(claim: HighlightedClaim): void {
    this.draw(this.marked.put([claim]));
  }

  removeClaim(id: string): void {
    this.draw(this.marked.remove(id));
  }

  /** The claim that is set off, if it stands in the text. */
  get chosenClaim(): HighlightedClaim | null {
    return (this.chosen && this.marked.get(this.chosen)[0]?.claim) || null;
  }

  choose(id: string | null): void {
    this.chosen = id;
    this.emphasise();
  }

  hover(id: string | null): void {
    if (id !== this.hovered) {
      this.hovered = id;
      this.painter?.emphasise('hovered', id ? this.marked.get(id) : []);
    }
  }

  /** Sets off the words that are about to be marked, and no others. */
  pend(spans: readonly Span[]): void {
    this.pending = spans;
    this.painter?.emphasise('pending', spans);
  }

  scrollTo(id: string): void {
    const [first] = [...this.marked.get(id)].sort((a, b) => a.start - b.start);
    const range = first && this.map?.range(first);
    if (range) {
      scrollIntoReading(range, this.body);
    }
  }

  hasSpans(id: string, spans: readonly Span[]): boolean {
    return spans.every((span) => this.marked.get(id).some((other) => sameSpan(other, span)));
  }

  wordsOf(claim: HighlightedClaim): string {
    return claim.spans.map(({ start, end }) => this.text.slice(start, end)).join(' … ');
  }

  /** The claims under a point of the viewport, the shortest first. */
  claimsUnder(x: number, y: number): HighlightedClaim[] {
    const offset = this.map && characterAt(this.map, x, y);
    return offset === null ? [] : this.claimsAt(offset);
  }

  claimsAt(offset: number): HighlightedClaim[] {
    return this.marked.claimsAt(offset);
  }

  private draw(change: Change): void {
    this.painter?.apply(change);
    this.emphasise();
  }

  private emphasise(): void {
    const spans = {
      chosen: this.chosen ? this.marked.get(this.chosen) : [],
      hovered: this.hovered ? this.marked.get(this.hovered) : [],
      pending: this.pending,
    };
    EMPHASES.forEach((emphasis) => this.painter?.emphasise(emphasis, spans[emphasis]));
    this.drawn();
  }
}
