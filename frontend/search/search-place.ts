/** Where somebody was in a result. */
export interface Place {
  top: number;
  /** The link they went by. */
  hit?: string;
  /** The facets of which all values were shown. */
  open: string[];
  filters: boolean;
}

type Places = [string, Place][];

const KEY = 'claimlight.search-places';
const MOST = 30;

/** The places with one more, the newest last; the oldest are given up. */
export function kept(places: Places, address: string, place: Place): Places {
  const others = places.filter(([other]) => other !== address);
  return [...others, [address, place] as [string, Place]].slice(-MOST);
}

/** An address in the one form that the browser and the server agree on. */
export function inOneForm(address: string): string {
  const url = new URL(address, document.baseURI);
  return `${url.pathname}?${new URLSearchParams(url.search)}`;
}

/** Whether two addresses are pages of one result; the first may be none. */
export function isOtherPage(before: string, now: string): boolean {
  return before !== '' && before !== now && withoutPage(before) === withoutPage(now);
}

function withoutPage(address: string): string {
  const url = new URL(address, document.baseURI);
  url.searchParams.delete('page');
  return inOneForm(url.href);
}

function here(): string {
  return inOneForm(location.href);
}

/**
 * The addresses that the browser's back or forward led to since somebody last did something on the
 * page. There are several: the router goes back and forth once more until the server agrees.
 */
const returned = new Set<string>();

addEventListener('popstate', () => returned.add(here()));
for (const deed of ['click', 'keydown']) {
  addEventListener(deed, () => returned.clear(), { capture: true });
}

const load = performance.getEntriesByType?.('navigation')[0] as
  PerformanceNavigationTiming | undefined;
if (load && load.type !== 'navigate' && load.name === location.href) {
  returned.add(here());
}

/**
 * Remembers for each result of this tab how far it was scrolled, which of its facets were open and
 * which hit was opened; the browser's back finds all of it again, with the focus on that hit. A
 * further page of a result begins at its first hit.
 */
class SearchPlace extends HTMLElement {
  #listener = new AbortController();
  #address = '';
  #hit: string | undefined;
  #waiting = false;

  connectedCallback() {
    this.#listener = new AbortController();
    const { signal } = this.#listener;
    addEventListener('scroll', () => this.#later(), { signal, passive: true });
    const screen = this.parentElement;
    screen?.addEventListener('click', (event) => this.#clicked(event), { signal, capture: true });
    // It does not bubble.
    screen?.addEventListener('toggle', () => this.#later(), { signal, capture: true });
  }

  disconnectedCallback() {
    this.#listener.abort();
  }

  /** The server calls this when the result of an address is on the screen. */
  shown(address: string) {
    const before = this.#address;
    this.#address = inOneForm(address);
    this.#hit = undefined;
    const place = returned.has(this.#address)
      ? read().find(([address]) => address === this.#address)?.[1]
      : undefined;
    if (place) {
      this.#restore(place);
    } else if (isOtherPage(before, this.#address)) {
      this.#begin();
    }
    returned.clear();
  }

  #clicked(event: Event) {
    const link = (event.target as Element).closest('.cl-search-hits a');
    if (link) {
      this.#hit = link.getAttribute('href') ?? undefined;
      this.#save();
    } else {
      this.#later();
    }
  }

  #later() {
    if (!this.#waiting) {
      this.#waiting = true;
      requestAnimationFrame(() => {
        this.#waiting = false;
        this.#save();
      });
    }
  }

  #save() {
    // On the way to another screen the address is already that one's.
    if (this.isConnected && here() === this.#address) {
      const place: Place = {
        top: scrollY,
        open: this.#facets()
          .filter((facet) => facet.open)
          .map((facet) => facet.dataset['facet'] ?? ''),
        filters: this.#filters()?.getAttribute('aria-expanded') === 'true',
      };
      if (this.#hit) {
        place.hit = this.#hit;
      }
      sessionStorage.setItem(KEY, JSON.stringify(kept(read(), this.#address, place)));
    }
  }

  #restore(place: Place) {
    this.#hit = place.hit;
    for (const facet of this.#facets()) {
      facet.open ||= place.open.includes(facet.dataset['facet'] ?? '');
    }
    if (place.filters && this.#filters()?.getAttribute('aria-expanded') !== 'true') {
      this.#filters()?.click();
    }
    onceLaidOut(() => {
      const links = this.parentElement?.querySelectorAll<HTMLElement>('.cl-search-hits a') ?? [];
      [...links]
        .find((link) => link.getAttribute('href') === place.hit)
        ?.focus({ preventScroll: true });
      scrollTo({ top: place.top, behavior: 'instant' });
    });
  }

  /** The link to the page stood below the hits and is gone, and the focus with it. */
  #begin() {
    onceLaidOut(() => {
      const screen = this.parentElement;
      screen?.querySelector<HTMLElement>('.cl-search-found')?.focus({ preventScroll: true });
      screen
        ?.querySelector('.cl-search-bar')
        ?.scrollIntoView({ block: 'start', behavior: 'instant' });
    });
  }

  #facets(): HTMLDetailsElement[] {
    return [...(this.parentElement?.querySelectorAll('details') ?? [])].filter(
      (details) => details.dataset['facet'],
    );
  }

  #filters(): HTMLElement | null | undefined {
    return this.parentElement?.querySelector<HTMLElement>('.cl-search-show-filters');
  }
}

/** The components have their heights only a frame after they were drawn. */
function onceLaidOut(deed: () => void) {
  requestAnimationFrame(() => requestAnimationFrame(deed));
}

function read(): Places {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? '[]') as Places;
  } catch {
    return [];
  }
}

customElements.define('search-place', SearchPlace);
