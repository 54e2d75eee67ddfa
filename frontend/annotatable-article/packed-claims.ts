import type { ClaimStatus, HighlightedClaim, PackedClaims, Tone } from './protocol.js';

// In the order of org.claimlight.articles.ui.Highlighted's enumerations.
export const STATUSES: ClaimStatus[] = ['open', 'in-review', 'disputed', 'settled', 'dismissed'];
const TONES: Tone[] = ['true', 'mostly-true', 'half-true', 'mostly-false', 'false', 'off-scale'];

/** Takes claims apart as org.claimlight.articles.ui.PackedClaims puts them together. */
export function unpackClaims({ ids, data, ratings }: PackedClaims): HighlightedClaim[] {
  let at = 0;
  const next = (): number => data[at++]!;
  return unpackIds(ids).map((id) => {
    const number = next();
    const status = STATUSES[next()]!;
    const tone = TONES[next() - 1] ?? null;
    const rating = ratings[next() - 1] ?? null;
    const spans = Array.from({ length: next() }, () => {
      const start = next();
      return { start, end: start + next() };
    });
    return { id, number, spans, status, tone, rating };
  });
}

/** UUIDs of 16 bytes each, all together in Base64. */
export function unpackIds(packed: string): string[] {
  const bytes = atob(packed);
  const ids: string[] = [];
  for (let from = 0; from < bytes.length; from += 16) {
    let hex = '';
    for (let i = from; i < from + 16; i++) {
      hex += HEX[bytes.charCodeAt(i)]!;
    }
    ids.push(
      `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`,
    );
  }
  return ids;
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
