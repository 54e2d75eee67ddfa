import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { ArticleView } from './article-view.js';
import { claimMenu } from './highlighting/claim-menu.js';
import type {
  ActionDetail,
  ArticleAction,
  ArticleText,
  ArticleTexts,
  ChooseDetail,
  HighlightedClaim,
  Span,
} from './protocol.js';
import { putBeside, visibleBox } from './selection/popup.js';
import { type SelectedWords, SelectionWatcher } from './selection/selection-watcher.js';
import { toolbar } from './selection/toolbar.js';

interface Choice {
  claims: HighlightedClaim[];
  x: number;
  y: number;
}

/**
 * An article in reading typography with its claims highlighted. Selected words raise a toolbar of
 * actions; a click on highlighted words chooses their claim. Renders into the light DOM, so that the
 * page's styles, its search and its assistive technology see ordinary text.
 *
 * @fires article-action - an action on selected words, see ActionDetail
 * @fires claim-choose - a claim chosen in the text, see ChooseDetail
 */
export class AnnotatableArticle extends LitElement {
  static override properties = {
    readonly: { type: Boolean, reflect: true },
    actions: { attribute: false },
    texts: { attribute: false },
    raised: { state: true },
    choice: { state: true },
  };

  declare readonly: boolean;
  declare actions: ArticleAction[];
  declare texts: ArticleTexts;
  /** The words over which the toolbar stands. */
  declare private raised: SelectedWords | null;
  /** The claims that the menu offers. */
  declare private choice: Choice | null;

  private readonly view = new ArticleView();
  private readonly watcher = new SelectionWatcher(this);
  private frame = 0;
  private actedOn: Span | null = null;

  constructor() {
    super();
    this.readonly = false;
    this.actions = [];
    this.texts = { region: '', toolbar: '', chooser: '' };
    this.raised = null;
    this.choice = null;
    this.addController(this.watcher);
    const body = this.view.body;
    body.className = 'cl-article-body';
    body.tabIndex = 0;
    body.setAttribute('role', 'region');
    body.addEventListener('click', (event) => this.clicked(event));
    body.addEventListener('keydown', (event) => this.keyPressed(event));
    body.addEventListener('pointermove', (event) => this.pointerMove(event));
    body.addEventListener('pointerleave', () => this.hover([]));
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
    // Back in the document without a new rendering, as after a move of the element.
    this.view.show();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('scroll', this.follow, { capture: true });
    window.removeEventListener('resize', this.follow);
    cancelAnimationFrame(this.frame);
    this.raised = null;
    this.choice = null;
    this.view.hide();
  }

  // What the server calls.

  setRevision(article: ArticleText | null): void {
    this.raised = null;
    this.choice = null;
    this.view.setRevision(article);
  }

  setClaims(claims: HighlightedClaim[]): void {
    this.view.setClaims(claims);
  }

  putClaim(claim: HighlightedClaim): void {
    this.view.putClaim(claim);
  }

  removeClaim(id: string): void {
    this.view.removeClaim(id);
  }

  /** Sets one claim off from the others. The words it was just made of need no selection any more. */
  choose(id: string | null, scroll: boolean): void {
    this.view.choose(id);
    if (id && this.actedOn && this.view.hasSpan(id, this.actedOn)) {
      this.clearSelection();
    }
    if (id && scroll) {
      void this.updateComplete.then(() => this.view.scrollTo(id));
    }
  }

  clearSelection(): void {
    this.actedOn = null;
    this.raised = null;
    if (this.watcher.read()) {
      document.getSelection()?.removeAllRanges();
    }
  }

  // Selected words and their toolbar.

  selected(words: SelectedWords | null): void {
    if (words && this.actedOn?.start === words.start && this.actedOn.end === words.end) {
      return;
    }
    this.actedOn = null;
    this.raised = this.readonly || this.actions.length === 0 ? null : words;
  }

  private act(action: ArticleAction | undefined, words: Span | null): void {
    if (this.readonly || !action || !words) {
      return;
    }
    const { start, end } = words;
    this.lower();
    this.actedOn = { start, end };
    this.emit<ActionDetail>('article-action', {
      action: action.id,
      start,
      end,
      exact: this.canonicalText.slice(start, end),
    });
  }

  /** Takes the toolbar away, and gives a focus within it back to the text. */
  private lower(): void {
    if (this.querySelector('.cl-selection-toolbar')?.contains(document.activeElement)) {
      this.body.focus({ preventScroll: true });
    }
    this.raised = null;
  }

  private keyPressed(event: KeyboardEvent): void {
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (event.key === 'Escape' && this.raised) {
      event.preventDefault();
      event.stopPropagation();
      this.raised = null;
    } else if (plain && (event.key === 'Enter' || event.key === 'm') && this.watcher.read()) {
      event.preventDefault();
      this.act(this.actions[0], this.watcher.read());
    }
  }

  // Claims under the pointer.

  private clicked(event: MouseEvent): void {
    if (this.readonly || event.button !== 0 || this.watcher.read()) {
      return;
    }
    const claims = this.view.claimsUnder(event.clientX, event.clientY);
    if (claims.length > 1) {
      this.choice = { claims, x: event.clientX, y: event.clientY };
    } else if (claims[0]) {
      this.pick(claims[0]);
    }
  }

  private pick(claim: HighlightedClaim): void {
    this.choice = null;
    this.emit<ChooseDetail>('claim-choose', { id: claim.id });
  }

  private pointerMove(event: PointerEvent): void {
    if (this.readonly || event.pointerType !== 'mouse' || event.buttons !== 0) {
      return;
    }
    const { clientX, clientY } = event;
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.hover(this.view.claimsUnder(clientX, clientY)));
  }

  private hover(claims: HighlightedClaim[]): void {
    cancelAnimationFrame(this.frame);
    this.view.hover(claims[0]?.id ?? null);
    this.body.classList.toggle('cl-over-claim', claims.length > 0);
    this.body.title = claims.map((claim) => claim.label).join('\n');
  }

  private emit<T>(name: string, detail: T): void {
    this.dispatchEvent(new CustomEvent<T>(name, { detail }));
  }

  // Rendering.

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    return html`${this.view.body}${this.raised ? this.toolbar() : nothing}${
      this.choice ? this.menu(this.choice.claims) : nothing
    }`;
  }

  protected override firstUpdated(): void {
    this.view.show();
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('texts')) {
      this.body.setAttribute('aria-label', this.texts.region);
    }
    this.standPopups();
    if (changed.has('choice') && this.choice) {
      this.querySelector<HTMLElement>('.cl-claim-menu button')?.focus();
    }
    if (changed.has('choice') && !this.choice) {
      this.view.hover(null);
    }
  }

  private toolbar(): TemplateResult {
    return toolbar(this.texts.toolbar, this.actions, {
      act: (action) => this.act(action, this.raised),
      dismiss: () => this.lower(),
    });
  }

  private menu(claims: HighlightedClaim[]): TemplateResult {
    const choices = claims.map((claim) => ({ claim, words: this.view.wordsOf(claim) }));
    return claimMenu(this.texts.chooser, choices, {
      pick: (claim) => this.pick(claim),
      consider: (claim) => this.view.hover(claim.id),
      closed: () => (this.choice = null),
      leave: () => {
        this.choice = null;
        this.body.focus({ preventScroll: true });
      },
    });
  }

  private readonly follow = (): void => {
    if (this.raised || this.choice) {
      cancelAnimationFrame(this.frame);
      this.frame = requestAnimationFrame(() => this.standPopups());
    }
  };

  private standPopups(): void {
    const toolbar = this.querySelector<HTMLElement>('.cl-selection-toolbar');
    const words = this.raised && this.map?.range(this.raised)?.getBoundingClientRect();
    if (toolbar && words) {
      const visible = visibleBox(this);
      toolbar.togglePopover(words.bottom > visible.top && words.top < visible.bottom);
      putBeside(toolbar, words, visible, this.raised?.byTouch ? 'below' : 'above');
    }
    const menu = this.querySelector<HTMLElement>('.cl-claim-menu');
    if (menu && this.choice) {
      const { x, y } = this.choice;
      menu.togglePopover(true);
      putBeside(menu, { left: x, right: x, top: y, bottom: y }, visibleBox(this), 'below');
    }
  }
}

customElements.define('annotatable-article', AnnotatableArticle);
