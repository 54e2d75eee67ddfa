import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { Announcer } from './announcer.js';
import { ArticleView } from './article-view.js';
import { FindBar } from './finding/find-bar.js';
import { ClaimChooser } from './highlighting/claim-chooser.js';
import { ClaimHover } from './highlighting/claim-hover.js';
import type { ArticleHost } from './host.js';
import { Minimap } from './minimap/minimap.js';
import { Modes } from './modes.js';
import { createOverlay } from './overlay.js';
import { unpackClaims, unpackIds } from './packed-claims.js';
import {
  type ArticleAction,
  type ArticleText,
  type ArticleTexts,
  type ChooseDetail,
  type ClaimDetails,
  type HighlightedClaim,
  MARKING_TEXTS,
  type MarkingTexts,
  type PackedClaims,
  type ReadingTexts,
  type Span,
  type SuggestionDetail,
} from './protocol.js';
import type { Box } from './selection/placement.js';
import { SuggestionSigns } from './suggesting/suggestion-signs.js';

const NO_TEXTS: ReadingTexts = {
  claim: '',
  statuses: [],
  find: '',
  found: '',
  notFound: '',
  nextHit: '',
  previousHit: '',
  closeFind: '',
};

/**
 * An article in reading typography with its claims highlighted. Selected words raise a toolbar of
 * actions; a click on highlighted words chooses their claim. Renders into the light DOM, so that the
 * page's styles, its search and its assistive technology see ordinary text.
 *
 * @fires article-action - an action on selected words, see ActionDetail
 * @fires claim-adjust - other words for a claim, see AdjustDetail
 * @fires claim-choose - a claim chosen in the text, see ChooseDetail
 * @fires suggestion-choose - a suggested sentence chosen by its sign, see SuggestionDetail
 */
export class AnnotatableArticle extends LitElement implements ArticleHost {
  static override properties = {
    readonly: { type: Boolean, reflect: true },
    actions: { attribute: false },
    texts: { attribute: false },
    marking: { attribute: false },
    reading: { attribute: false },
  };

  declare readonly: boolean;
  declare actions: ArticleAction[];
  declare texts: ArticleTexts;
  declare marking: MarkingTexts;
  declare reading: ReadingTexts;

  readonly view: ArticleView = new ArticleView(() => {
    this.modes.drawn();
    this.minimap.changed();
  });
  readonly overlay = createOverlay();
  readonly announcer = new Announcer();
  private readonly modes: Modes = new Modes(this);
  private readonly chooser = new ClaimChooser(this, this.view, ({ id }) =>
    this.emit<ChooseDetail>('claim-choose', { id }),
  );
  private readonly hovering = new ClaimHover(this, this.view);
  private readonly finding = new FindBar(this, this.view);
  private readonly minimap: Minimap = new Minimap(this, this.view);
  private readonly signs = new SuggestionSigns(this.overlay, this.view.body, ({ start }) =>
    this.emit<SuggestionDetail>('suggestion-choose', { start }),
  );
  private suggested: readonly Span[] = [];
  private lookedAt: Span | null = null;
  private frame = 0;

  constructor() {
    super();
    this.readonly = false;
    this.actions = [];
    this.texts = { region: '', toolbar: '', chooser: '' };
    this.marking = Object.fromEntries(MARKING_TEXTS.map((name) => [name, ''])) as MarkingTexts;
    this.reading = NO_TEXTS;
    const body = this.view.body;
    body.className = 'cl-article-body';
    body.tabIndex = 0;
    body.setAttribute('role', 'region');
    body.addEventListener('click', (event) => this.clicked(event));
    body.addEventListener('dblclick', (event) => this.modes.clickedTwice(event));
    body.addEventListener('keydown', (event) => this.modes.keyPressed(event));
  }

  get body(): HTMLElement {
    return this.view.body;
  }

  get map(): ArticleView['map'] {
    return this.view.map;
  }

  get canonicalText(): string {
    return this.view.text;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('scroll', this.follow, { capture: true, passive: true });
    window.addEventListener('resize', this.follow);
    window.addEventListener('beforeprint', this.print);
    window.addEventListener('afterprint', this.print);
    // Back in the document without a new rendering, as after a move of the element.
    this.view.show();
    this.laidOut.observe(this.body);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('scroll', this.follow, { capture: true });
    window.removeEventListener('resize', this.follow);
    window.removeEventListener('beforeprint', this.print);
    window.removeEventListener('afterprint', this.print);
    cancelAnimationFrame(this.frame);
    this.laidOut.disconnect();
    this.view.hide();
  }

  // What the server calls.

  setRevision(article: ArticleText | null): void {
    this.chooser.close();
    this.view.setRevision(article);
    this.modes.reset();
    this.finding.reset();
    this.suggest([]);
  }

  changeClaims(put: PackedClaims, gone: string): void {
    this.change(unpackClaims(put), unpackIds(gone));
  }

  change(put: HighlightedClaim[], gone: string[]): void {
    this.hovering.forget([...gone, ...put.map((claim) => claim.id)]);
    this.view.change(put, gone);
  }

  /** Leaves claims out of the drawing and takes others in again, by their numbers. */
  hideClaims(hide: number[], show: number[]): void {
    const shown = new Set(show);
    const still = [...this.view.hiddenNumbers].filter((number) => !shown.has(number));
    this.view.hideClaims(new Set([...still, ...hide]));
  }

  /** Marks sentences faintly: the start and the end of each. */
  suggest(ends: number[]): void {
    this.suggested = ends.flatMap((start, i) => (i % 2 ? [] : [{ start, end: ends[i + 1]! }]));
    this.drawSuggested();
  }

  describe(id: string, details: ClaimDetails): void {
    this.hovering.describe(id, details);
  }

  openFind(): void {
    this.finding.open();
  }

  /** Sets one claim off from the others. The words it was just made of need no selection any more. */
  choose(id: string | null, scroll: boolean): void {
    this.view.choose(id);
    if (id) {
      this.modes.marks.chosen(id);
    }
    if (id && scroll) {
      this.modes.turnTo(this.view.chosenClaim);
    }
    if (id) {
      void this.updateComplete.then(() => {
        // What was chosen in the text may lie under the sheet that this has raised on a phone.
        if (scroll || !this.view.inSight(id)) {
          this.view.scrollTo(id);
        }
      });
    }
  }

  /** The list beside the text calls this: the reader is at this suggestion, or at none. */
  lookAtSuggestion(span: Span | null, scroll: boolean): void {
    this.lookedAt = span;
    this.drawSuggested();
    if (span && scroll) {
      this.view.scrollToSpan(span);
    }
  }

  private drawSuggested(): void {
    const now = this.suggested.find(({ start }) => start === this.lookedAt?.start) ?? null;
    this.view.showSuggested(this.suggested, now);
    this.signs.show(this.map, this.suggested, now);
  }

  clearSelection(): void {
    this.modes.marks.clear();
  }

  /** Lets the reader move the ends of a claim's words. */
  adjust(id: string): void {
    const claim = this.view.chosenClaim;
    if (claim?.id === id) {
      this.body.focus({ preventScroll: true });
      this.modes.adjusting.start(claim);
    }
  }

  /** The server refused what was adjusted: the claim has the words that it had. */
  refuseAdjustment(id: string): void {
    this.modes.adjusting.refused(id);
  }

  /** Puts a caret into the text for the keyboard. */
  startCaret(): void {
    this.modes.caret.enter();
  }

  // Claims under the pointer.

  private clicked(event: MouseEvent): void {
    const modified = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
    if (this.readonly || event.button !== 0 || modified || this.modes.marks.words()) {
      return;
    }
    const { clientX: x, clientY: y } = event;
    this.offer(this.view.claimsUnder(x, y), { left: x, right: x, top: y, bottom: y });
  }

  offer(claims: HighlightedClaim[], at: Box): void {
    this.chooser.offer(claims, at);
  }

  get busy(): boolean {
    return this.chooser.isOpen || this.modes.busy;
  }

  emit<T>(name: string, detail: T): void {
    this.dispatchEvent(new CustomEvent<T>(name, { detail }));
  }

  // Rendering.

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    return html`${this.view.body}
      <div class="cl-marking-tools">${this.modes.template()}</div>
      ${this.overlay}${this.announcer.region} ${this.chooser.template()}`;
  }

  protected override firstUpdated(): void {
    this.view.show();
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('texts')) {
      this.body.setAttribute('aria-label', this.texts.region);
    }
    this.modes.standTools();
  }

  private readonly print = (event: Event): void => this.view.print(event.type === 'beforeprint');

  private readonly follow = (): void => {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => {
      this.view.scrolled();
      this.standPopups();
    });
  };

  private standPopups(): void {
    this.modes.standTools();
    this.chooser.stand();
  }

  /** After the text was laid out anew, by a narrower window or a letter that has arrived. */
  private readonly laidOut = new ResizeObserver(() => {
    this.view.follow();
    this.modes.stand();
    this.signs.stand(this.map);
    this.standPopups();
  });
}

customElements.define('annotatable-article', AnnotatableArticle);
