import type { Point } from '../anchoring/text-map.js';
import type { Span } from '../protocol.js';
import type { Change } from './marked-spans.js';

/**
 * What may be set off for a moment, above every claim's own style, the lowest first; `pending` are
 * words that a reader is about to mark, `suggested` sentences that might be.
 */
export const EMPHASES = [
  'suggested',
  'suggested-now',
  'chosen',
  'hovered',
  'pending',
  'found',
  'found-now',
] as const;
export type Emphasis = (typeof EMPHASES)[number];

/** Draws claims over the text. Its work never moves the text nor the reader's selection. */
export interface Painter {
  apply(change: Change): void;
  /** Sets off these spans and no others. */
  emphasise(emphasis: Emphasis, spans: readonly Span[]): void;
  /** Takes away all that was drawn. */
  clear(): void;
}

export interface SpanEnds {
  ends(span: Span): { start: Point; end: Point } | null;
}

/**
 * Whether this browser draws highlights in full. Some have the registry but leave out the underlines
 * that tell the styles apart; colour alone would not do, so they get marks.
 */
export function drawsHighlights(element: Element): boolean {
  if (typeof CSS === 'undefined' || !('highlights' in CSS) || typeof Highlight !== 'function') {
    return false;
  }
  const probe = new CSSStyleSheet();
  probe.replaceSync('::highlight(cl-probe) { text-decoration: underline wavy }');
  const before = document.adoptedStyleSheets;
  document.adoptedStyleSheets = [...before, probe];
  try {
    return getComputedStyle(element, '::highlight(cl-probe)').textDecorationStyle === 'wavy';
  } finally {
    document.adoptedStyleSheets = before;
  }
}
