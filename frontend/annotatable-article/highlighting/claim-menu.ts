import { html, type TemplateResult } from 'lit';
import type { HighlightedClaim } from '../protocol.js';
import { moveFocus } from '../selection/popup.js';
import { styleOf } from './styles.js';

export interface ClaimMenuEvents {
  pick(claim: HighlightedClaim): void;
  /** The reader's pointer or focus is on this claim. */
  consider(claim: HighlightedClaim): void;
  /** By Escape or Tab. */
  leave(): void;
  /** By a press elsewhere, which the browser sees to. */
  closed(): void;
}

export interface Choice {
  claim: HighlightedClaim;
  words: string;
  /** Number, status and rating in words. */
  label: string;
}

/** The claims that stand on one place, for the reader to say which is meant. */
export function claimMenu(label: string, choices: Choice[], on: ClaimMenuEvents): TemplateResult {
  const key = (event: KeyboardEvent) => {
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      event.stopPropagation();
      on.leave();
    } else if (moveFocus(event.currentTarget as HTMLElement, event.key, 'ArrowDown', 'ArrowUp')) {
      event.preventDefault();
    }
  };
  return html`<div
    class="cl-claim-menu"
    popover="auto"
    role="menu"
    aria-label=${label}
    @keydown=${key}
    @toggle=${(event: ToggleEvent) => event.newState === 'closed' && on.closed()}
  >
    <div class="cl-claim-menu-title" aria-hidden="true">${label}</div>
    ${choices.map(
      ({ claim, words, label: named }) =>
        html`<button
          type="button"
          role="menuitem"
          tabindex="-1"
          @click=${() => on.pick(claim)}
          @focus=${() => on.consider(claim)}
          @pointerenter=${() => on.consider(claim)}
        >
          <span class="cl-claim-words" dir="auto">${words}</span>
          <span class="cl-claim-label"
            ><span class="cl-swatch cl-mark cl-${styleOf(claim)}" aria-hidden="true"
              >${claim.number}</span
            >
            ${named}</span
          >
        </button>`,
    )}
  </div>`;
}
