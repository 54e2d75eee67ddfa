/** A rectangle of the page, in CSS pixels of the viewport. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Size {
  width: number;
  height: number;
}

export interface Place {
  left: number;
  top: number;
  side: 'above' | 'below';
}

const GAP = 8;

/**
 * Where a popup stands beside what it belongs to: centred on it, on the preferred side if there is
 * room, and never outside `bounds` as far as it fits at all.
 */
export function place(anchor: Box, popup: Size, bounds: Box, prefer: Place['side']): Place {
  const above = anchor.top - GAP - popup.height;
  const below = anchor.bottom + GAP;
  const fits = { above: above >= bounds.top, below: below + popup.height <= bounds.bottom };
  const other = prefer === 'above' ? 'below' : 'above';
  const side = fits[prefer] || !fits[other] ? prefer : other;
  const centred = (anchor.left + anchor.right - popup.width) / 2;
  return {
    left: clamp(centred, bounds.left, bounds.right - popup.width),
    top: clamp(side === 'above' ? above : below, bounds.top, bounds.bottom - popup.height),
    side,
  };
}

/** Within the limits; at the low one where they cross. */
function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
