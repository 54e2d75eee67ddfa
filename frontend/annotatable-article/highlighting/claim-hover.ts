import { html, nothing, type ReactiveController, type ReactiveControllerHost, render } from 'lit';
import type { ArticleView } from '../article-view.js';
import { STATUSES } from '../packed-claims.js';
import type { ClaimDetails, DetailsDetail, HighlightedClaim, ReadingTexts } from '../protocol.js';
import type { Box } from '../selection/placement.js';
import { putBeside, visibleBox } from '../selection/popup.js';
import { styleOf } from './styles.js';

/** A pointer that only crosses the words raises nothing, and one on its way to the card loses nothing. */
const RAISE_AFTER = 350;
const LOWER_AFTER = 250;
/** Beside the first claim, so many more are named. */
const MOST = 4;

export interface HoverHost extends ReactiveControllerHost, HTMLElement {
  readonly readonly: boolean;
  readonly reading: ReadingTexts;
  /** Whether something else stands over the text already. */
  readonly busy: boolean;
}

/** Number, status and rating of a claim in words. */
export function labelOf(claim: HighlightedClaim, texts: ReadingTexts): string {
  const parts = [
    texts.claim.replace('{0}', String(claim.number)),
    texts.statuses[STATUSES.indexOf(claim.status)],
    claim.rating,
  ];
  return parts.filter((part) => part).join(', ');
}

/**
 * Raises a small card at the words of a claim on which the pointer rests, or which has the focus in a
 * list beside the text. The card can be reached with the pointer, goes with Escape, and covers none of
 * the words it belongs to. A finger raises none: its tap chooses.
 */
export class ClaimHover implements ReactiveController {
  private readonly card = document.createElement('div');
  private readonly details = new Map<string, ClaimDetails>();
  private shown: HighlightedClaim[] = [];
  private wanted = '';
  private frame = 0;
  private timer = 0;

  constructor(
    private readonly host: HoverHost,
    private readonly view: ArticleView,
  ) {
    host.addController(this);
    this.card.className = 'cl-claim-card';
    this.card.setAttribute('role', 'tooltip');
    this.card.popover = 'manual';
    this.card.addEventListener('pointerenter', () => clearTimeout(this.timer));
    this.card.addEventListener('pointerleave', () => this.lowerSoon());
    const body = view.body;
    body.addEventListener('pointermove', (event) => this.pointerMove(event));
    body.addEventListener('pointerleave', () => this.rest([]));
    body.addEventListener('pointerdown', () => this.lower());
  }

  hostConnected(): void {
    document.addEventListener('keydown', this.keyPressed, { capture: true });
    document.addEventListener('focusin', this.focused);
    document.addEventListener('scroll', this.scrolled, { capture: true, passive: true });
  }

  hostDisconnected(): void {
    document.removeEventListener('keydown', this.keyPressed, { capture: true });
    document.removeEventListener('focusin', this.focused);
    document.removeEventListener('scroll', this.scrolled, { capture: true });
    cancelAnimationFrame(this.frame);
    this.lower();
  }

  describe(id: string, details: ClaimDetails): void {
    this.details.set(id, details);
    if (this.shown[0]?.id === id) {
      this.draw();
      this.stand();
    }
  }

  /** Forgets what the server said of claims that have changed. */
  forget(ids: Iterable<string>): void {
    for (const id of ids) {
      this.details.delete(id);
    }
  }

  private pointerMove(event: PointerEvent): void {
    if (this.host.readonly || event.pointerType !== 'mouse' || event.buttons !== 0) {
      return;
    }
    const { clientX, clientY } = event;
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() =>
      this.rest(this.view.claimsUnder(clientX, clientY), clientY),
    );
  }

  /** The pointer is on these claims now, or on none. */
  private rest(claims: HighlightedClaim[], y = 0): void {
    cancelAnimationFrame(this.frame);
    this.view.hover(claims[0]?.id ?? null);
    this.view.body.classList.toggle('cl-over-claim', claims.length > 0);
    const key = claims.map((claim) => claim.id).join();
    if (key === this.wanted) {
      return;
    }
    this.wanted = key;
    clearTimeout(this.timer);
    if (claims.length === 0) {
      this.lowerSoon();
    } else if (!this.host.busy) {
      const wait = this.shown.length > 0 ? LOWER_AFTER : RAISE_AFTER;
      this.timer = window.setTimeout(() => this.raise(claims, y), wait);
    }
  }

  private readonly focused = (event: FocusEvent): void => {
    const row = (event.target as Element | null)?.closest?.('[data-claim]:focus-visible');
    const claim = row && this.view.claim(row.getAttribute('data-claim') ?? '');
    if (claim) {
      this.view.hover(claim.id);
      this.raise([claim], 0);
    } else if (this.shown.length > 0 && this.wanted === '') {
      this.view.hover(null);
      this.lower();
    }
  };

  private readonly keyPressed = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.shown.length > 0) {
      event.preventDefault();
      event.stopPropagation();
      this.lower();
    }
  };

  private readonly scrolled = (): void => this.lower();

  private raise(claims: HighlightedClaim[], y: number): void {
    if (!this.host.isConnected || this.host.busy) {
      return;
    }
    this.shown = claims;
    this.draw();
    this.host.append(this.card);
    this.card.togglePopover(true);
    this.stand(y);
    const first = claims[0]!;
    if (!this.details.has(first.id)) {
      this.host.dispatchEvent(
        new CustomEvent<DetailsDetail>('claim-details', { detail: { id: first.id } }),
      );
    }
  }

  private lowerSoon(): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.lower(), LOWER_AFTER);
  }

  private lower(): void {
    clearTimeout(this.timer);
    this.wanted = '';
    this.shown = [];
    this.card.remove();
  }

  private stand(y = 0): void {
    const range = this.shown[0] && this.view.rangeOf(this.shown[0].id);
    if (!range) {
      this.lower();
      return;
    }
    const visible = visibleBox(this.host);
    const box = wordsBeside(range, visible, y);
    if (box.bottom < visible.top || box.top > visible.bottom) {
      this.lower();
      return;
    }
    putBeside(this.card, box, visible, 'above');
  }

  private draw(): void {
    const [first, ...others] = this.shown;
    const texts = this.host.reading;
    const details = first && this.details.get(first.id);
    render(
      first
        ? html`<div class="cl-claim-card-head">
              <span class="cl-swatch cl-mark cl-${styleOf(first)}" aria-hidden="true"
                >${first.number}</span
              >
              ${labelOf(first, texts)}
            </div>
            ${
              details?.statement
                ? html`<div class="cl-claim-card-words" dir="auto">${details.statement}</div>`
                : nothing
            }
            ${(details?.facts ?? []).map((fact) => html`<div class="cl-claim-label">${fact}</div>`)}
            ${others.slice(0, MOST).map(
              (claim) =>
                html`<div class="cl-claim-label">
                  <span class="cl-swatch cl-mark cl-${styleOf(claim)}" aria-hidden="true"
                    >${claim.number}</span
                  >
                  ${labelOf(claim, texts)}
                </div>`,
            )}`
        : nothing,
      this.card,
    );
  }
}

/** The box of all the words where the card finds room beside it, else that of the line at the pointer. */
function wordsBeside(range: Range, visible: Box, y: number): Box {
  const whole = range.getBoundingClientRect();
  if (whole.bottom - whole.top < (visible.bottom - visible.top) / 2) {
    return whole;
  }
  const lines = [...range.getClientRects()];
  return lines.find((line) => y >= line.top && y <= line.bottom) ?? lines[0] ?? whole;
}
