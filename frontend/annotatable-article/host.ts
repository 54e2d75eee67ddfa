import type { ReactiveControllerHost } from 'lit';
import type { Announcer } from './announcer.js';
import type { ArticleView } from './article-view.js';
import type { ArticleAction, ArticleTexts, HighlightedClaim, MarkingTexts } from './protocol.js';
import type { Box } from './selection/placement.js';

/** What the element's controllers may ask of it. */
export interface ArticleHost extends ReactiveControllerHost, HTMLElement {
  readonly view: ArticleView;
  /** Lies over the text and scrolls with it; for what is drawn at a place of it. */
  readonly overlay: HTMLElement;
  readonly announcer: Announcer;
  readonly readonly: boolean;
  readonly actions: ArticleAction[];
  readonly texts: ArticleTexts;
  readonly marking: MarkingTexts;
  emit<T>(name: string, detail: T): void;
  /** Chooses the claim, or lets the reader choose when there are several. */
  offer(claims: HighlightedClaim[], at: Box): void;
}
