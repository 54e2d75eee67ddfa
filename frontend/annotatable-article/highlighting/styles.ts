import type { ClaimStatus, HighlightedClaim, Tone } from '../protocol.js';

/** How a claim is drawn: a settled one by its rating, any other by its status. */
export type Style = ClaimStatus | Tone;

/** Nested and crossing claims stand on levels, the shorter above; each has its own underline height. */
export const LEVELS = 3;

export function styleOf(claim: Pick<HighlightedClaim, 'status' | 'tone'>): Style {
  return claim.status === 'settled' ? (claim.tone ?? 'settled') : claim.status;
}

/** The name of the registered highlight; annotatable-article.css styles each. */
export function highlightName(style: Style, level: number): string {
  return `cl-${style}-${level}`;
}
