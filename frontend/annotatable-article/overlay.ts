/** Puts `element`, a child of `overlay`, at a point of the viewport; it scrolls with the text then. */
export function toOverlay(element: HTMLElement, overlay: HTMLElement, x: number, y: number): void {
  const origin = overlay.getBoundingClientRect();
  element.style.left = `${x - origin.left}px`;
  element.style.top = `${y - origin.top}px`;
}

/** A layer over the text that takes no clicks itself; its children may. */
export function createOverlay(): HTMLElement {
  const overlay = document.createElement('div');
  overlay.className = 'cl-overlay';
  return overlay;
}
