import { nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { ArticleView } from '../article-view.js';
import type { ArticleTexts, HighlightedClaim } from '../protocol.js';
import type { Box } from '../selection/placement.js';
import { putBeside, visibleBox } from '../selection/popup.js';
import { type HoverHost, labelOf } from './claim-hover.js';
import { claimMenu } from './claim-menu.js';

export interface ChooserHost extends HoverHost {
  readonly texts: ArticleTexts;
}

/** Lets the reader say which claim is meant where several stand on the same words. */
export class ClaimChooser implements ReactiveController {
  private choice: { claims: HighlightedClaim[]; at: Box } | null = null;
  private isNew = false;

  constructor(
    private readonly host: ChooserHost,
    private readonly view: ArticleView,
    private readonly pick: (claim: HighlightedClaim) => void,
  ) {
    host.addController(this);
  }

  get isOpen(): boolean {
    return this.choice !== null;
  }

  /** Picks the only claim at once. */
  offer(claims: HighlightedClaim[], at: Box): void {
    if (claims.length > 1) {
      this.choice = { claims, at };
      this.isNew = true;
      this.host.requestUpdate();
    } else if (claims[0]) {
      this.picked(claims[0]);
    }
  }

  close(): void {
    if (this.choice) {
      this.choice = null;
      this.view.hover(null);
      this.host.requestUpdate();
    }
  }

  hostDisconnected(): void {
    this.close();
  }

  hostUpdated(): void {
    this.stand();
    if (this.isNew) {
      this.isNew = false;
      this.menu?.querySelector('button')?.focus();
    }
  }

  stand(): void {
    const { choice, menu } = this;
    if (menu && choice) {
      menu.togglePopover(true);
      putBeside(menu, choice.at, visibleBox(this.host), 'below');
    }
  }

  template(): TemplateResult | typeof nothing {
    if (!this.choice) {
      return nothing;
    }
    const choices = this.choice.claims.map((claim) => ({
      claim,
      words: this.view.wordsOf(claim),
      label: labelOf(claim, this.host.reading),
    }));
    return claimMenu(this.host.texts.chooser, choices, {
      pick: (claim) => this.picked(claim),
      consider: (claim) => this.view.hover(claim.id),
      closed: () => this.close(),
      leave: () => {
        this.close();
        this.view.body.focus({ preventScroll: true });
      },
    });
  }

  private get menu(): HTMLElement | null {
    return this.host.querySelector<HTMLElement>('.cl-claim-menu');
  }

  private picked(claim: HighlightedClaim): void {
    this.close();
    this.pick(claim);
  }
}
