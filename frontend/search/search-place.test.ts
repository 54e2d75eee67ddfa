import { afterEach, describe, expect, it, vi } from 'vitest';
import { inOneForm, isOtherPage, kept } from './search-place.js';
import type { Place } from './search-place.js';

const place: Place = { top: 0, open: [], filters: false };

describe('the places that are remembered', () => {
  it('are one for each address, the newest last, and not too many', () => {
    expect(kept([['a', place]], 'a', { ...place, top: 5 })).toEqual([['a', { ...place, top: 5 }]]);
    let places: [string, Place][] = [];
    for (let i = 0; i < 40; i++) {
      places = kept(places, `a${i}`, place);
    }
    expect(places).toHaveLength(30);
    expect(places.at(-1)?.[0]).toBe('a39');
  });
});

describe('an address', () => {
  it('is the same however it is written', () => {
    expect(inOneForm('search?q=a%20b&facet.tag=x')).toBe(inOneForm('search?q=a+b&facet.tag=x'));
    expect(inOneForm('search?q=a')).not.toBe(inOneForm('search?q=b'));
  });

  it('is another page of a result when it differs from it in the page alone', () => {
    expect(isOtherPage('search?q=a', 'search?q=a&page=2')).toBe(true);
    expect(isOtherPage('search?q=a&page=3&sort=newest', 'search?q=a&sort=newest')).toBe(true);
    expect(isOtherPage('search?q=a&page=2', 'search?q=a&page=2')).toBe(false);
    expect(isOtherPage('search?q=a&page=2', 'search?q=b')).toBe(false);
    expect(isOtherPage('', 'search?page=2')).toBe(false);
  });
});

describe('search-place', () => {
  afterEach(() => {
    document.body.replaceChildren();
    sessionStorage.clear();
  });

  it('comes back to the hit, the height and the open facets by the back button alone', async () => {
    const scrolled = vi.fn();
    vi.stubGlobal('scrollTo', scrolled);
    const first = screen();
    first.element.shown(location.href);
    first.facet.open = true;
    Object.defineProperty(globalThis, 'scrollY', { value: 321, configurable: true });
    first.link.click();
    document.body.replaceChildren();

    const other = screen();
    other.element.shown(location.href);
    await frames();
    expect(other.facet.open).toBe(false);
    expect(scrolled).not.toHaveBeenCalled();
    document.body.replaceChildren();

    dispatchEvent(new Event('popstate'));
    const again = screen();
    again.element.shown(location.href);
    await frames();
    expect(again.facet.open).toBe(true);
    expect(document.activeElement).toBe(again.link);
    expect(scrolled).toHaveBeenCalledWith({ top: 321, behavior: 'instant' });
    vi.unstubAllGlobals();
  });

  it('begins a further page at the top of its hits, with the focus there', async () => {
    const { element, bar, found } = screen();
    const scrolled = vi.fn();
    bar.scrollIntoView = scrolled;
    element.shown('search?q=a');
    await frames();
    expect(scrolled).not.toHaveBeenCalled();

    element.shown('search?q=a&facet.tag=x');
    await frames();
    expect(scrolled).not.toHaveBeenCalled();

    element.shown('search?q=a&facet.tag=x&page=2');
    await frames();
    expect(scrolled).toHaveBeenCalledWith({ block: 'start', behavior: 'instant' });
    expect(document.activeElement).toBe(found);
  });
});

function screen() {
  const host = document.createElement('div');
  host.innerHTML =
    '<details data-facet="tag"></details><div class="cl-search-bar"></div><section class="cl-search-found" tabindex="-1"><ol class="cl-search-hits"><li><a href="articles/1?claim=2">A</a></li></ol></section>';
  const element = document.createElement('search-place') as HTMLElement & {
    shown(address: string): void;
  };
  host.append(element);
  document.body.append(host);
  const link = host.querySelector('a')!;
  link.addEventListener('click', (event) => event.preventDefault());
  return {
    element,
    link,
    facet: host.querySelector('details')!,
    bar: host.querySelector('.cl-search-bar')!,
    found: host.querySelector('.cl-search-found')!,
  };
}

async function frames() {
  for (let i = 0; i < 3; i++) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
