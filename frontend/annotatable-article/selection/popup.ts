import { type Box, place, type Place } from './placement.js';

const MARGIN = 8;

/** The part of `element` that can be seen: within the viewport and every ancestor that clips it. */
export function visibleBox(element: Element): Box {
  const box = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  for (let node: Element | null = element; node; node = node.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(node);
    if (node !== document.documentElement && (overflowX !== 'visible' || overflowY !== 'visible')) {
      const clip = node.getBoundingClientRect();
      box.left = Math.max(box.left, clip.left);
      box.top = Math.max(box.top, clip.top);
      box.right = Math.min(box.right, clip.right);
      box.bottom = Math.min(box.bottom, clip.bottom);
    }
  }
  return box;
}

/** Puts an open popup beside `anchor`; both are in the viewport's pixels. */
export function putBeside(
  popup: HTMLElement,
  anchor: Box,
  visible: Box,
  prefer: Place['side'],
): void {
  const bounds = {
    left: Math.max(visible.left, 0) + MARGIN,
    top: Math.max(visible.top, 0) + MARGIN,
    right: Math.min(visible.right, document.documentElement.clientWidth) - MARGIN,
    bottom: visible.bottom - MARGIN,
  };
  const size = { width: popup.offsetWidth, height: popup.offsetHeight };
  const { left, top } = place(anchor, size, bounds, prefer);
  popup.style.left = `${Math.round(left)}px`;
  popup.style.top = `${Math.round(top)}px`;
}

/** Moves the focus among a popup's buttons by arrow keys, Home and End; true when the key was one. */
export function moveFocus(popup: HTMLElement, key: string, forward: string, back: string): boolean {
  const buttons = [...popup.querySelectorAll('button')];
  const now = buttons.findIndex((button) => button === document.activeElement);
  const next = new Map([
    [forward, (now + 1) % buttons.length],
    [back, (now - 1 + buttons.length) % buttons.length],
    ['Home', 0],
    ['End', buttons.length - 1],
  ]).get(key);
  if (next === undefined) {
    return false;
  }
  buttons[next]?.focus();
  return true;
}
