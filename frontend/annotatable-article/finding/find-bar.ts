import { html, type ReactiveController, type ReactiveControllerHost, render } from 'lit';
import type { ArticleView } from '../article-view.js';
import { scrollerOf, scrollIntoReading } from '../anchoring/scrolling.js';
import type { ReadingTexts, Span } from '../protocol.js';
import { visibleBox } from '../selection/popup.js';
import { findAll, fold, type Folded } from './find.js';

export interface FindHost extends ReactiveControllerHost, HTMLElement {
  readonly reading: ReadingTexts;
}

/** A field above the text that finds words in it. The browser's own search stays the browser's. */
export class FindBar implements ReactiveController {
  private readonly bar = document.createElement('div');
  private folded: { of: string; text: Folded } | null = null;
  private words = '';
  private hits: Span[] = [];
  private now = -1;
  private cameFrom: Element | null = null;

  constructor(
    private readonly host: FindHost,
    private readonly view: ArticleView,
  ) {
    host.addController(this);
    this.bar.className = 'cl-find';
    this.bar.setAttribute('role', 'search');
    this.bar.addEventListener('keydown', (event) => this.keyPressed(event));
  }

  hostDisconnected(): void {
    this.remove();
  }

  open(): void {
    if (!this.bar.isConnected) {
      this.cameFrom = document.activeElement;
      this.host.prepend(this.bar);
      this.draw();
      this.keepStrip(this.bar.offsetHeight);
      this.search(this.words);
    }
    const field = this.bar.querySelector('input');
    field?.focus({ preventScroll: true });
    field?.select();
  }

  /** The text is another one. */
  reset(): void {
    this.folded = null;
    if (this.bar.isConnected) {
      this.search(this.words);
    }
  }

  private close(): void {
    const back = this.cameFrom;
    this.remove();
    this.view.showFound([], null);
    const target = back instanceof HTMLElement && back.isConnected ? back : this.view.body;
    target.focus({ preventScroll: true });
  }

  private remove(): void {
    this.keepStrip(0);
    this.bar.remove();
  }

  /** What the bar covers of the text counts as out of sight. */
  private keepStrip(height: number): void {
    const scroller = scrollerOf(this.view.body);
    if (scroller instanceof HTMLElement) {
      scroller.style.scrollPaddingTop = height > 0 ? `${height}px` : '';
    }
  }

  private search(words: string): void {
    this.words = words;
    const text = this.view.text;
    if (this.folded?.of !== text) {
      this.folded = { of: text, text: fold(text) };
    }
    this.hits = findAll(this.folded.text, words);
    this.go(this.firstInView());
  }

  private step(by: number): void {
    this.go((this.now + by + this.hits.length) % this.hits.length);
  }

  private go(hit: number): void {
    this.now = this.hits.length === 0 ? -1 : hit;
    const span = this.hits[this.now] ?? null;
    this.view.showFound(this.hits, span);
    const range = span && this.view.rangeAt(span);
    if (range) {
      scrollIntoReading(range, this.view.body);
    }
    this.draw();
  }

  /** The first hit that is not above what the reader sees. Hits stand in order, so half can be left out. */
  private firstInView(): number {
    const top = visibleBox(this.view.body).top + this.bar.offsetHeight;
    let low = 0;
    let high = this.hits.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const box = this.view.rangeAt(this.hits[middle]!)?.getBoundingClientRect();
      if (box && box.bottom < top) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low % Math.max(1, this.hits.length);
  }

  private keyPressed(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.close();
    } else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      event.preventDefault();
      if (this.hits.length > 0) {
        this.step(event.shiftKey ? -1 : 1);
      }
    }
  }

  private get state(): string {
    const { found, notFound } = this.host.reading;
    if (this.words.trim() === '') {
      return '';
    }
    return this.hits.length === 0
      ? notFound
      : found.replace('{0}', String(this.now + 1)).replace('{1}', String(this.hits.length));
  }

  private draw(): void {
    const { find, previousHit, nextHit, closeFind } = this.host.reading;
    const none = this.hits.length === 0;
    render(
      html`<div class="cl-find-bar">
        <input
          type="search"
          aria-label=${find}
          placeholder=${find}
          autocomplete="off"
          spellcheck="false"
          .value=${this.words}
          @input=${(event: Event) => this.search((event.target as HTMLInputElement).value)}
        />
        <span role="status">${this.state}</span>
        <button
          type="button"
          aria-label=${previousHit}
          title=${previousHit}
          ?disabled=${none}
          @click=${() => this.step(-1)}
        >
          ↑
        </button>
        <button
          type="button"
          aria-label=${nextHit}
          title=${nextHit}
          ?disabled=${none}
          @click=${() => this.step(1)}
        >
          ↓
        </button>
        <button
          type="button"
          aria-label=${closeFind}
          title=${closeFind}
          @click=${() => this.close()}
        >
          ✕
        </button>
      </div>`,
      this.bar,
    );
  }
}
