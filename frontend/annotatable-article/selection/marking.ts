import type { ReactiveController, TemplateResult } from 'lit';
import { nothing } from 'lit';
import { isAdjustable } from '../adjusting/adjusting.js';
import { fill } from '../announcer.js';
import type { ArticleHost } from '../host.js';
import type { ActionDetail, ArticleAction, HighlightedClaim, Span } from '../protocol.js';
import { PartMarks } from './part-marks.js';
import { joined, partsOf } from './parts.js';
import { putBeside, visibleBox } from './popup.js';
import { type SelectedWords, SelectionWatcher } from './selection-watcher.js';
import { type Tool, toolbar } from './toolbar.js';

/** How far a browser's own handles hang below words selected by touch, about, in CSS pixels. */
const BROWSERS_HANDLE = 24;

export interface MarkingEvents {
  /** Other parts are held. */
  changed(): void;
  /** A claim is to have these words. */
  give(claim: HighlightedClaim, parts: Span[]): void;
}

/**
 * What is done with selected words: the toolbar over them, marking them, and holding them as a part
 * of a claim while others are selected. Held parts stay until they are marked, dropped or the text
 * is another.
 */
export class Marking implements ReactiveController {
  private readonly watcher: SelectionWatcher;
  private readonly marks: PartMarks;
  /** The words over which the toolbar stands. */
  private raised: SelectedWords | null = null;
  private lowered = false;
  private held: Span[] = [];
  private actedOn: Span[] = [];

  constructor(
    private readonly host: ArticleHost,
    private readonly on: MarkingEvents,
  ) {
    this.watcher = new SelectionWatcher({
      body: host.view.body,
      view: host.view,
      selected: (words) => this.selected(words),
      adding: () => this.hold(),
    });
    this.marks = new PartMarks(host.overlay, {
      label: ({ start, end }) => fill(host.marking.removePart, host.view.text.slice(start, end)),
      remove: (part) => this.keepHeld(this.held.filter((_, i) => i !== part)),
    });
    host.addController(this.watcher);
  }

  hostDisconnected(): void {
    this.raised = null;
  }

  /** The parts that wait for the others. */
  get parts(): readonly Span[] {
    return this.held;
  }

  /** The words selected now. */
  words(): SelectedWords | null {
    return this.host.readonly ? null : this.watcher.read();
  }

  reset(): void {
    this.raised = null;
    this.keepHeld([]);
  }

  clear(): void {
    this.actedOn = [];
    this.raised = null;
    this.keepHeld([]);
    if (this.watcher.read()) {
      document.getSelection()?.removeAllRanges();
    }
  }

  /** The words that a claim was just made of need no selection any more. */
  chosen(id: string): void {
    if (this.actedOn.length > 0 && this.host.view.hasSpans(id, this.actedOn)) {
      this.clear();
    }
  }

  /** Does the first action, as the Enter key; true when there were words to do it with. */
  act(action: ArticleAction | undefined = this.host.actions[0]): boolean {
    const parts = joined([...this.held, ...this.selectedSpans()]);
    if (this.host.readonly || !action || parts.length === 0) {
      return false;
    }
    if (!action.onlyShows) {
      this.lower();
      this.actedOn = parts;
    }
    this.host.emit<ActionDetail>('article-action', {
      action: action.id,
      parts: partsOf(this.host.view.text, parts),
    });
    return true;
  }

  /** Does the action of this name, if it is offered. */
  actBy(id: string): boolean {
    const action = this.host.actions.find((one) => one.id === id);
    return action !== undefined && this.act(action);
  }

  /** Keeps the selected words as a part and frees the selection for the next. */
  hold(): boolean {
    const words = this.words();
    if (!words) {
      return false;
    }
    this.raised = null;
    this.keepHeld(joined([...this.held, words]));
    document.getSelection()?.removeAllRanges();
    return true;
  }

  /** Takes the toolbar away, else the held parts; true when there was one of them. */
  dismiss(): boolean {
    if (this.raised) {
      this.lower();
      return true;
    }
    if (this.held.length > 0) {
      this.keepHeld([]);
      return true;
    }
    return false;
  }

  /** Selects these words as a reader would. */
  select(span: Span): void {
    const ends = this.host.view.map?.ends(span);
    if (ends) {
      const { start, end } = ends;
      document.getSelection()?.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
    }
  }

  /** Selects the sentences that the words are of; true when there were words. */
  takeSentence(span: Span | null = this.words()): boolean {
    if (span) {
      this.select(this.host.view.units.expand(span, 'sentence'));
    }
    return span !== null;
  }

  // The toolbar.

  template(): TemplateResult | typeof nothing {
    const tools = this.tools();
    return tools.length === 0
      ? nothing
      : toolbar(this.host.texts.toolbar, tools, this.note(), () => this.lower());
  }

  stand(): void {
    const toolbar = this.host.querySelector<HTMLElement>('.cl-marking-tools .cl-selection-toolbar');
    const over = this.raised ?? this.held.at(-1);
    const box = toolbar && over && this.host.view.map?.range(over)?.getBoundingClientRect();
    if (toolbar && box) {
      const visible = visibleBox(this.host);
      toolbar.togglePopover(box.bottom > visible.top && box.top < visible.bottom);
      const touch = this.raised?.byTouch;
      const { left, right, top, bottom } = box;
      const room = { left, right, top, bottom: bottom + (touch ? BROWSERS_HANDLE : 0) };
      putBeside(toolbar, room, visible, touch ? 'below' : 'above');
    }
    this.marks.stand(this.host.view.map);
  }

  private tools(): Tool[] {
    const { host, raised } = this;
    if (
      host.readonly ||
      host.actions.length === 0 ||
      this.lowered ||
      !(raised || this.held.length)
    ) {
      return [];
    }
    const { marking, view } = host;
    const tools: Tool[] = host.actions.map((action) => ({
      label: action.label,
      icon: action.icon,
      act: () => this.act(action),
    }));
    const claim = view.chosenClaim;
    if (claim && this.canJoin(claim)) {
      tools.push({
        label: fill(marking.addTo, claim.number),
        icon: null,
        act: () => this.addTo(claim),
      });
    }
    if (raised) {
      const { start, end } = view.units.expand(raised, 'sentence');
      if (start < raised.start || end > raised.end) {
        tools.push({ label: marking.sentence, icon: null, act: () => this.takeSentence(raised) });
      }
      tools.push({ label: marking.hold, icon: null, act: () => this.hold() });
    } else {
      tools.push({ label: marking.drop, icon: null, act: () => this.keepHeld([]) });
    }
    return tools;
  }

  /** Words that are cut to their sense may be fewer than those the selection shows. */
  private note(): string {
    const parts = joined([...this.held, ...(this.raised ? [this.raised] : [])]);
    const count = parts.length > 1 ? fill(this.host.marking.parts, parts.length) : '';
    const cut = this.raised?.cut
      ? this.host.view.text.slice(this.raised.start, this.raised.end)
      : '';
    return [count, cut].filter(Boolean).join(' · ');
  }

  private canJoin(claim: HighlightedClaim): boolean {
    const parts = [...this.held, ...(this.raised ? [this.raised] : [])];
    return (
      isAdjustable(claim) &&
      parts.every((part) =>
        claim.spans.every((span) => part.end <= span.start || part.start >= span.end),
      )
    );
  }

  private addTo(claim: HighlightedClaim): void {
    const parts = joined([...claim.spans, ...this.held, ...this.selectedSpans()]);
    this.clear();
    this.on.give(claim, parts);
  }

  private selectedSpans(): Span[] {
    const words = this.words();
    return words ? [{ start: words.start, end: words.end }] : [];
  }

  private selected(words: SelectedWords | null): void {
    const [acted] = this.actedOn;
    if (
      words &&
      this.actedOn.length === 1 &&
      acted!.start === words.start &&
      acted!.end === words.end
    ) {
      return;
    }
    if (words) {
      this.actedOn = [];
    }
    this.lowered = false;
    this.raised = this.host.readonly ? null : words;
    this.host.requestUpdate();
  }

  /** Takes the toolbar away, and gives a focus within it back to the text. */
  private lower(): void {
    if (this.host.querySelector('.cl-selection-toolbar')?.contains(document.activeElement)) {
      this.host.view.body.focus({ preventScroll: true });
    }
    this.raised = null;
    this.lowered = true;
    this.host.requestUpdate();
  }

  private keepHeld(parts: Span[]): void {
    if (parts.length > 0 || this.held.length > 0) {
      this.held = parts;
      this.lowered = false;
      this.marks.show(this.host.view.map, parts);
      this.on.changed();
      this.host.requestUpdate();
    }
  }
}
