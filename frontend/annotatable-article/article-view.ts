import { drawBlocks } from './anchoring/blocks.js';
import { characterAt } from './anchoring/caret.js';
import { scrollIntoReading } from './anchoring/scrolling.js';
import { TextMap } from './anchoring/text-map.js';
import { HighlightPainter } from './highlighting/highlight-painter.js';
import { MarkPainter } from './highlighting/mark-painter.js';
import { type Change, type MarkedSpan, MarkedSpans } from './highlighting/marked-spans.js';
import { NearbyPainter } from './highlighting/nearby-painter.js';
import { drawsHighlights, type Painter } from './highlighting/painter.js';
import type { ArticleText, HighlightedClaim, Span } from './protocol.js';
import { visibleBox } from './selection/popup.js';
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
  private nearby: NearbyPainter | null = null;
  /** Where the top of the text was when what is near was last drawn. */
  private followedAt = 0;
  private printing = false;
  private chosen: string | null = null;
  private hovered: string | null = null;
  private pending: readonly Span[] = [];
  private readonly claims = new Map<string, HighlightedClaim>();
  private hidden: ReadonlySet<number> = new Set();
  private found: { all: readonly Span[]; now: Span | null } = { all: [], now: null };
  private suggested: { all: readonly Span[]; now: Span | null } = { all: [], now: null };

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
    this.claims.clear();
    this.hidden = new Set();
    this.found = { all: [], now: null };
    this.suggested = { all: [], now: null };
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
    this.painter = this.painterFor(this.map);
    this.painter.apply({ erased: [], drawn: this.marked.all() });
    this.emphasise();
    this.emphasiseFound();
    this.emphasiseSuggested();
  }

  /** Takes the highlights, which belong to the document and not to the body, away again. */
  hide(): void {
    this.painter?.clear();
    this.painter = null;
    this.hovered = null;
  }

  /** Draws these claims as they are now, and takes away those that are gone. */
  change(put: readonly HighlightedClaim[], gone: readonly string[]): void {
    for (const id of gone) {
      this.claims.delete(id);
      this.draw(this.marked.remove(id));
    }
    put.forEach((claim) => this.claims.set(claim.id, claim));
    this.draw(this.marked.put(put.filter((claim) => !this.hidden.has(claim.number))));
    put.filter((claim) => this.hidden.has(claim.number)).forEach(({ id }) => this.undraw(id));
    this.emphasise();
  }

  /** Leaves claims out of the drawing, by their numbers, and no others. */
  hideClaims(numbers: ReadonlySet<number>): void {
    const before = this.hidden;
    this.hidden = numbers;
    const shown: HighlightedClaim[] = [];
    for (const claim of this.claims.values()) {
      if (numbers.has(claim.number)) {
        this.undraw(claim.id);
      } else if (before.has(claim.number)) {
        shown.push(claim);
      }
    }
    this.draw(this.marked.put(shown));
    this.emphasise();
  }

  get hiddenNumbers(): ReadonlySet<number> {
    return this.hidden;
  }

  /** Every span that is drawn. */
  spans(): MarkedSpan[] {
    return this.marked.all();
  }

  claim(id: string): HighlightedClaim | undefined {
    return this.claims.get(id);
  }

  /** Sets the hits of a search off, and the one the reader is at from the others. */
  showFound(all: readonly Span[], now: Span | null): void {
    this.found = { all, now };
    this.emphasiseFound();
  }

  /** Sets sentences off that might be claims, and the one the reader looks at from the others. */
  showSuggested(all: readonly Span[], now: Span | null): void {
    this.suggested = { all, now };
    this.emphasiseSuggested();
  }

  scrollToSpan(span: Span): void {
    const range = this.rangeAt(span);
    if (range) {
      scrollIntoReading(range, this.body);
    }
  }

  /** Draws a claim otherwise for as long as the reader tries out other words for it. */
  putClaim(claim: HighlightedClaim): void {
    this.change([claim], []);
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
    const range = this.rangeOf(id);
    if (range) {
      scrollIntoReading(range, this.body);
    }
  }

  /** Whether any of a claim's words can be seen. */
  inSight(id: string): boolean {
    const words = this.rangeOf(id)?.getBoundingClientRect();
    const visible = visibleBox(this.body);
    return !words || (words.bottom > visible.top && words.top < visible.bottom);
  }

  rangeAt(span: Span): Range | null {
    return this.map?.range(span) ?? null;
  }

  /** The first of a drawn claim's spans in the page. */
  rangeOf(id: string): Range | null {
    const [first] = [...this.marked.get(id)].sort((a, b) => a.start - b.start);
    return (first && this.map?.range(first)) ?? null;
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

  get chosenId(): string | null {
    return this.chosen;
  }

  /** The reader has scrolled. What is drawn reaches a window's height further than what is seen. */
  scrolled(): void {
    const top = this.body.getBoundingClientRect().top;
    if (Math.abs(top - this.followedAt) > innerHeight / 3) {
      this.follow();
    }
  }

  /** The text was laid out anew. */
  follow(): void {
    this.followedAt = this.body.getBoundingClientRect().top;
    this.nearby?.follow();
  }

  /** On paper all of the text is in view. */
  print(printing: boolean): void {
    this.printing = printing;
    this.follow();
  }

  private painterFor(map: TextMap): Painter {
    this.nearby = null;
    if (!drawsHighlights(this.body)) {
      return new MarkPainter(this.body, map, this.marked);
    }
    this.nearby = new NearbyPainter(new HighlightPainter(map), this.marked, () =>
      this.printing ? { start: 0, end: this.text.length } : this.aroundView(map),
    );
    return this.nearby;
  }

  /** What is in view and a window's height above and below. */
  private aroundView(map: TextMap): Span {
    const { top, bottom } = visibleBox(this.body);
    const offset = this.body.getBoundingClientRect().top;
    const near = map
      .laid()
      .filter(
        (block) =>
          offset + block.top + block.height > top - innerHeight &&
          offset + block.top < bottom + innerHeight,
      );
    return { start: near[0]?.start ?? 0, end: near.at(-1)?.end ?? 0 };
  }

  private undraw(id: string): void {
    if (this.marked.get(id).length > 0) {
      this.draw(this.marked.remove(id));
    }
  }

  private draw(change: Change): void {
    this.painter?.apply(change);
  }

  private emphasise(): void {
    this.painter?.emphasise('chosen', this.chosen ? this.marked.get(this.chosen) : []);
    this.painter?.emphasise('hovered', this.hovered ? this.marked.get(this.hovered) : []);
    this.painter?.emphasise('pending', this.pending);
    this.drawn();
  }

  private emphasiseSuggested(): void {
    const { all, now } = this.suggested;
    this.painter?.emphasise('suggested', all);
    this.painter?.emphasise('suggested-now', now ? [now] : []);
  }

  /** Apart from the rest: there may be thousands of hits, and claims come and go beneath them. */
  private emphasiseFound(): void {
    const { all, now } = this.found;
    this.painter?.emphasise('found', all);
    this.painter?.emphasise('found-now', now ? [now] : []);
  }
}
