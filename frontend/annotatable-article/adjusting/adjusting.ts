import type { ReactiveController, TemplateResult } from 'lit';
import { fill } from '../announcer.js';
import { type CaretCommand, caretCommand, type Keys } from '../caret/caret-keys.js';
import { CaretLine } from '../caret/caret-line.js';
import { settingAt } from '../caret/caret-mode.js';
import type { ArticleHost } from '../host.js';
import type { AdjustDetail, HighlightedClaim, Span } from '../protocol.js';
import { partsOf, sameSpans } from '../selection/parts.js';
import { putBeside, visibleBox } from '../selection/popup.js';
import { type Tool, toolbar } from '../selection/toolbar.js';
import { withoutBlanks } from '../selection/trim.js';
import type { Unit } from '../units/text-units.js';
import { endsOf, withEndAt } from './adjustment.js';

/** An end has no use for lines: what moves a caret by lines moves it by sentences and paragraphs. */
const UNITS: Record<CaretCommand['kind'], Unit> = {
  character: 'character',
  word: 'word',
  sentence: 'sentence',
  paragraph: 'paragraph',
  line: 'sentence',
  'line-edge': 'sentence',
  page: 'paragraph',
  'text-edge': 'paragraph',
};

/** How far a handle reaches beyond its line, CSS pixels. */
const KNOB = 14;

interface Work {
  claim: HighlightedClaim;
  parts: Span[];
  /** Which of the ends moves. */
  at: number;
}

/** A claim that the desk is done with keeps its words. */
export const isAdjustable = (claim: HighlightedClaim): boolean =>
  claim.status !== 'settled' && claim.status !== 'dismissed';

/**
 * Gives a claim other words: its ends are moved by keys or dragged, the words that it would have are
 * set off, and only when the reader keeps them the server hears of it.
 */
export class Adjusting implements ReactiveController {
  private readonly line: CaretLine;
  private work: Work | null = null;
  /** Claims as they were before what the server has not answered yet. */
  private readonly before = new Map<string, HighlightedClaim>();

  /** `changed` is called when the words that are set off are other ones. */
  constructor(
    private readonly host: ArticleHost,
    private readonly changed: () => void,
  ) {
    this.line = new CaretLine(host.overlay, host.view.body);
  }

  hostDisconnected(): void {
    this.end();
  }

  /** The words as they would be; null while nothing is adjusted. */
  get parts(): readonly Span[] | null {
    return this.work?.parts ?? null;
  }

  /** The end that moves, for what stands beside it. */
  get offset(): number {
    const end = this.work && endsOf(this.work.parts)[this.work.at];
    return end ? this.work!.parts[end.part]![end.side] : 0;
  }

  start(claim: HighlightedClaim, at = claim.spans.length * 2 - 1): void {
    if (this.host.readonly || !isAdjustable(claim) || claim.spans.length === 0) {
      return;
    }
    const parts = [...claim.spans].sort((a, b) => a.start - b.start);
    this.work = { claim, parts, at };
    this.draw();
    this.host.announcer.say(`${fill(this.host.marking.adjusting, claim.number)} ${this.where()}`);
  }

  /** Gives up when the claim is no longer the one that is adjusted, or a teammate has moved it. */
  check(claim: HighlightedClaim | null): void {
    if (
      this.work &&
      (claim?.id !== this.work.claim.id || !sameSpans(claim.spans, this.work.claim.spans))
    ) {
      this.restore();
    }
  }

  /** Puts an end under the pointer. */
  drag(at: number, offset: number, byCharacter: boolean): void {
    if (this.work) {
      this.work.at = at;
      const side = endsOf(this.work.parts)[at]!.side;
      const { units } = this.host.view;
      this.moveTo(byCharacter ? units.settle(offset) : units.snap(offset, side));
    }
  }

  /** Does what a key means here; true when it meant something. */
  press(event: Keys): boolean {
    if (!this.work) {
      return false;
    }
    const ends = this.work.parts.length * 2;
    const plain = !event.ctrlKey && !event.altKey && !event.metaKey;
    if (plain && event.key === 'Enter') {
      this.keep();
    } else if (event.key === 'Escape') {
      this.restore();
    } else if (plain && event.key === 'Tab') {
      this.work.at = (this.work.at + (event.shiftKey ? ends - 1 : 1)) % ends;
      this.draw();
      this.host.announcer.say(this.where());
    } else if (plain && event.key === 'Delete' && ends > 2) {
      this.removePart(endsOf(this.work.parts)[this.work.at]!.part);
    } else {
      const command = caretCommand(event, settingAt(this.host, this.offset));
      if (!command) {
        return false;
      }
      this.moveBy(command);
    }
    return true;
  }

  keep(): void {
    const { work } = this;
    if (!work) {
      return;
    }
    const { view, marking, announcer } = this.host;
    const parts = work.parts
      .map((part) => withoutBlanks(view.text, part))
      .filter((part) => part.start < part.end);
    if (parts.length === 0 || sameSpans(parts, work.claim.spans)) {
      this.restore();
      return;
    }
    this.end();
    announcer.say(marking.adjusted);
    this.give(work.claim, parts);
  }

  /** Draws the claim on other words at once, for no handle must spring back until the server answers. */
  give(claim: HighlightedClaim, parts: Span[]): void {
    const { view } = this.host;
    this.before.set(claim.id, claim);
    view.putClaim({ ...claim, spans: parts });
    this.host.emit<AdjustDetail>('claim-adjust', {
      id: claim.id,
      parts: partsOf(view.text, parts),
    });
  }

  /** The server keeps the words that the claim had. */
  refused(id: string): void {
    const claim = this.before.get(id);
    if (claim) {
      this.host.view.putClaim(claim);
    }
  }

  restore(): void {
    if (this.work) {
      this.end();
      this.host.announcer.say(this.host.marking.restored);
    }
  }

  removePart(part: number): void {
    if (this.work && this.work.parts.length > 1) {
      this.work.parts = this.work.parts.filter((_, i) => i !== part);
      this.work.at = Math.min(this.work.at, this.work.parts.length * 2 - 1);
      this.draw();
      this.host.announcer.say(this.where());
    }
  }

  /** Draws the caret where its place is after the text has been laid out anew. */
  stand(): void {
    if (this.host.view.map) {
      this.line.stand(this.host.view.map);
    }
  }

  /** Keeping and restoring for those without a keyboard; not while a handle is dragged. */
  template(): TemplateResult | null {
    const { marking } = this.host;
    if (!this.work) {
      return null;
    }
    const removable = this.work.parts.length > 1 && endsOf(this.work.parts)[this.work.at]!.part;
    const tools: Tool[] = [
      { label: marking.keep, icon: null, act: () => this.keep() },
      { label: marking.restore, icon: null, act: () => this.restore() },
    ];
    if (removable !== false) {
      const label = marking.dropPart;
      tools.push({ label, icon: null, act: () => this.removePart(removable) });
    }
    return toolbar(fill(marking.adjusting, this.work.claim.number), tools, '', () =>
      this.restore(),
    );
  }

  standTools(): void {
    const { map } = this.host.view;
    const toolbar = this.host.querySelector<HTMLElement>('.cl-selection-toolbar');
    const parts = this.work?.parts ?? [];
    const all = { start: parts[0]?.start ?? 0, end: parts.at(-1)?.end ?? 0 };
    const box = this.work && map?.range(all)?.getBoundingClientRect();
    if (toolbar && box) {
      toolbar.togglePopover(true);
      // The handles hang below the line.
      const { left, right, top, bottom } = box;
      const room = { left, right, top: top - KNOB, bottom: bottom + KNOB };
      putBeside(toolbar, room, visibleBox(this.host), 'below');
    }
  }

  private moveBy({ kind, direction }: CaretCommand): void {
    const { side } = endsOf(this.work!.parts)[this.work!.at]!;
    this.moveTo(this.host.view.units.move(this.offset, UNITS[kind], direction, side));
  }

  private moveTo(offset: number): void {
    const work = this.work!;
    const before = this.offset;
    work.parts = withEndAt(work.parts, endsOf(work.parts)[work.at]!, offset, this.host.view.units);
    this.draw();
    if (this.offset !== before) {
      this.host.announcer.say(this.where());
    }
  }

  private where(): string {
    const { marking, view } = this.host;
    const { part, side } = endsOf(this.work!.parts)[this.work!.at]!;
    const { start, end } = this.work!.parts[part]!;
    return fill(
      side === 'start' ? marking.startIsAt : marking.endIsAt,
      view.text.slice(start, end),
    );
  }

  private draw(): void {
    this.changed();
    if (this.host.view.map) {
      this.line.show(this.host.view.map, this.offset);
    }
  }

  private end(): void {
    this.work = null;
    this.line.hide();
    this.changed();
  }
}
