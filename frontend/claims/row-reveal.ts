/** What is used of Vaadin's list, which has only the rows in view in the page. */
export interface RowList extends HTMLElement {
  scrollToIndex(index: number): void;
}

/** In frames. Rows have their heights only some time after they are drawn, and push one another. */
const SETTLED = 30;
const LONGEST = 300;

const running = new WeakMap<RowList, AbortController>();

/**
 * Brings a row into view and keeps it there until the list has come to rest, or until the person
 * scrolls; a focus that was in the list moves to the row once it is drawn.
 */
export function revealRow(list: RowList, index: number, claim: string): void {
  running.get(list)?.abort();
  const controller = new AbortController();
  const { signal } = controller;
  running.set(list, controller);
  for (const deed of ['wheel', 'touchmove', 'pointerdown', 'keydown']) {
    list.addEventListener(deed, () => controller.abort(), { signal, passive: true });
  }
  let follow = list.contains(document.activeElement);
  let inView = 0;
  let frames = 0;
  const look = () => {
    if (signal.aborted) {
      return;
    }
    const row = list.querySelector<HTMLElement>(`[data-claim="${claim}"]`);
    const seen = row ? seenOf(row, list) : 'nothing';
    if (seen === 'nothing') {
      list.scrollToIndex(Math.max(0, index - 1));
    } else if (seen === 'part') {
      row?.scrollIntoView({ block: 'nearest' });
    }
    if (row && follow) {
      row.focus({ preventScroll: true });
      follow = false;
    }
    inView = seen === 'nothing' ? 0 : inView + 1;
    frames += 1;
    if (inView < SETTLED && frames < LONGEST) {
      requestAnimationFrame(look);
    } else {
      controller.abort();
    }
  };
  requestAnimationFrame(look);
}

function seenOf(row: HTMLElement, list: HTMLElement): 'all' | 'part' | 'nothing' {
  const { top, bottom } = row.getBoundingClientRect();
  const view = list.getBoundingClientRect();
  if (bottom - top === 0 || bottom <= view.top || top >= view.bottom) {
    return 'nothing';
  }
  // Offsets are fractions of a pixel.
  return top > view.top - 1 && bottom < view.bottom + 1 ? 'all' : 'part';
}

// The server calls it by this name.
Object.assign(globalThis, { claimlightRevealRow: revealRow });
