import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ArticleView } from '../article-view.js';
import { scrollerOf } from '../anchoring/scrolling.js';
import type { MarkedSpan } from '../highlighting/marked-spans.js';
import type { LaidBlock } from './geometry.js';
import { depthOf, shapeOf } from './geometry.js';

/** A text that is not this many times as long as its window needs no map. */
const LONG = 2;
const BREADTH = 14;
const CHOSEN_MARGIN = 1;
/** Pixels above and below the bar, as in the style sheet. */
const GAP = 8;
const LEAST_VIEW = 4;

/**
 * A slim bar beside a long text: where claims lie in it, and which part is in view. For the eye and
 * the pointer only; the list beside the text says the same to everybody.
 */
export class Minimap implements ReactiveController {
  private readonly track = document.createElement('div');
  private readonly bar = document.createElement('div');
  private readonly canvas = document.createElement('canvas');
  private readonly view = document.createElement('div');
  private readonly watch = new ResizeObserver(() => this.relay());
  private blocks: LaidBlock[] | null = null;
  private depth = 0;
  private frame = 0;
  private timer = 0;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly article: ArticleView,
  ) {
    host.addController(this);
    this.track.className = 'cl-minimap';
    this.track.setAttribute('aria-hidden', 'true');
    this.bar.className = 'cl-minimap-bar';
    this.view.className = 'cl-minimap-view';
    this.bar.append(this.canvas, this.view);
    this.track.append(this.bar);
    this.bar.addEventListener('pointerdown', (event) => {
      event.preventDefault();
      this.bar.setPointerCapture(event.pointerId);
      this.goTo(event.clientY);
    });
    this.bar.addEventListener('pointermove', (event) => {
      if (this.bar.hasPointerCapture(event.pointerId)) {
        this.goTo(event.clientY);
      }
    });
  }

  hostConnected(): void {
    this.host.append(this.track);
    this.watch.observe(this.article.body);
    document.addEventListener('scroll', this.scrolled, { capture: true, passive: true });
  }

  hostDisconnected(): void {
    this.watch.disconnect();
    document.removeEventListener('scroll', this.scrolled, { capture: true });
    cancelAnimationFrame(this.frame);
    clearTimeout(this.timer);
  }

  /** Claims have changed. Drawn a little later, so that the words themselves come first. */
  changed(): void {
    if (this.host.isConnected) {
      clearTimeout(this.timer);
      this.timer = window.setTimeout(() => this.draw(), 60);
    }
  }

  private relay(): void {
    this.blocks = null;
    this.changed();
  }

  private readonly scrolled = (): void => {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.drawView());
  };

  private draw(): void {
    const scroller = scrollerOf(this.article.body);
    const height = scroller.clientHeight;
    this.standIn(scroller);
    this.depth = this.article.body.offsetHeight;
    this.track.hidden = this.depth < height * LONG;
    if (this.track.hidden || this.track.offsetWidth === 0) {
      return;
    }
    this.bar.style.blockSize = `${height - 2 * GAP}px`;
    this.blocks ??= this.article.map?.laid() ?? [];
    const ratio = devicePixelRatio;
    const size = { width: BREADTH, height: height - 2 * GAP };
    this.canvas.width = Math.round(size.width * ratio);
    this.canvas.height = Math.round(size.height * ratio);
    const paint = this.canvas.getContext('2d');
    if (!paint) {
      return;
    }
    paint.scale(ratio, ratio);
    const style = getComputedStyle(this.host);
    const colours = new Map<string, string>();
    const colourOf = (name: string): string => {
      let colour = colours.get(name);
      if (colour === undefined) {
        colour = style.getPropertyValue(name);
        colours.set(name, colour);
      }
      return colour;
    };
    const scale = size.height / Math.max(1, this.depth);
    const chosen = this.article.chosenId;
    const mark = (span: MarkedSpan, colour: string, grow: number): void => {
      const top = depthOf(span.start, this.blocks!) * scale;
      const bottom = depthOf(span.end, this.blocks!) * scale;
      paint.fillStyle = colour;
      for (const [from, to] of grow > 0 ? [[0, 1] as const] : shapeOf(span.style)) {
        const breadth = (to - from) * size.width;
        paint.fillRect(
          from * size.width,
          top - grow,
          breadth,
          Math.max(2, bottom - top) + 2 * grow,
        );
      }
    };
    const spans = this.article.spans();
    spans.forEach((span) => mark(span, colourOf(`--cl-line-${span.style}`), 0));
    spans
      .filter((span) => span.claim.id === chosen)
      .forEach((span) => mark(span, colourOf('--cl-map-chosen'), CHOSEN_MARGIN));
    this.drawView();
  }

  /** As high as all that scrolls with the text: beside the head, too, the bar stands in full view. */
  private standIn(scroller: Element): void {
    this.track.style.insetBlock = '0';
    const host = this.host.getBoundingClientRect();
    const start = scroller.getBoundingClientRect().top - scroller.scrollTop;
    const above = Math.round(host.top - start);
    const below = Math.round(start + scroller.scrollHeight - host.bottom);
    this.track.style.insetBlock = `${-above}px ${-below}px`;
  }

  private drawView(): void {
    if (this.track.hidden || this.depth === 0) {
      return;
    }
    const scroller = scrollerOf(this.article.body);
    const above =
      scroller.getBoundingClientRect().top - this.article.body.getBoundingClientRect().top;
    const height = this.bar.offsetHeight;
    const share = (depth: number): number => Math.min(1, Math.max(0, depth / this.depth));
    const top = Math.min(share(above) * height, height - LEAST_VIEW);
    const bottom = share(above + scroller.clientHeight) * height;
    this.view.style.transform = `translateY(${top}px)`;
    this.view.style.blockSize = `${Math.max(LEAST_VIEW, bottom - top)}px`;
  }

  /** Brings what stands at this height of the bar to the middle of the window. */
  private goTo(y: number): void {
    const box = this.bar.getBoundingClientRect();
    const share = Math.min(1, Math.max(0, (y - box.top) / box.height));
    const scroller = scrollerOf(this.article.body);
    const wanted = this.article.body.getBoundingClientRect().top + share * this.depth;
    const middle = scroller.getBoundingClientRect().top + scroller.clientHeight / 2;
    scroller.scrollBy({ top: wanted - middle, behavior: 'instant' });
  }
}
