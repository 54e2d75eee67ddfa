import { nothing, type TemplateResult } from 'lit';
import { letterKeysOn } from '../shell/letter-keys.js';
import { Adjusting } from './adjusting/adjusting.js';
import { Handles } from './adjusting/handles.js';
import { caretBox } from './anchoring/caret.js';
import { CaretMode } from './caret/caret-mode.js';
import type { ArticleHost } from './host.js';
import type { HighlightedClaim } from './protocol.js';
import { Marking } from './selection/marking.js';

/** What a reader can be at in the text, and which of it a key is for. */
export class Modes {
  readonly marks: Marking;
  readonly caret: CaretMode;
  readonly adjusting: Adjusting;
  private readonly handles: Handles;

  constructor(private readonly host: ArticleHost) {
    this.marks = new Marking(host, {
      changed: () => this.pend(),
      give: (claim, parts) => this.adjusting.give(claim, parts),
    });
    this.caret = new CaretMode(host);
    this.adjusting = new Adjusting(host, () => this.pend());
    this.handles = new Handles(host, this.adjusting);
    for (const mode of [this.marks, this.caret, this.adjusting, this.handles]) {
      host.addController(mode);
    }
  }

  /** The text is another one. */
  reset(): void {
    this.marks.reset();
    this.adjusting.check(null);
    this.caret.reset();
  }

  /** Claims were drawn anew, or another one was chosen. */
  drawn(): void {
    this.adjusting.check(this.host.view.chosenClaim);
    this.handles.show(this.host.view.chosenClaim);
  }

  /** The reader turned to a claim elsewhere. */
  turnTo(claim: HighlightedClaim | null): void {
    if (claim?.spans[0]) {
      this.caret.follow(claim.spans[0].start);
    }
  }

  /** Whether the reader is at something over which nothing else is to be raised. */
  get busy(): boolean {
    return this.template() !== nothing;
  }

  template(): TemplateResult | typeof nothing {
    return this.adjusting.template() ?? this.marks.template();
  }

  /** Puts what is drawn in the text where its place is now. */
  stand(): void {
    this.caret.stand();
    this.adjusting.stand();
    this.handles.stand();
  }

  standTools(): void {
    this.marks.stand();
    this.adjusting.standTools();
  }

  /** With Alt a double click takes the sentence instead of the word. */
  clickedTwice(event: MouseEvent): void {
    if (event.altKey) {
      this.marks.takeSentence();
    }
  }

  /** What is for one of the modes is not for the next, nor for the page. */
  keyPressed(event: KeyboardEvent): void {
    if (!event.isComposing && !this.host.readonly && this.pressed(event)) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  private pressed(event: KeyboardEvent): boolean {
    if (this.adjusting.press(event)) {
      return true;
    }
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (plain && event.key === 'Enter') {
      return this.marks.act() || this.openOrEnter();
    }
    if (plain && letterKeysOn()) {
      switch (event.key) {
        case 'm':
          return this.marks.act();
        case 'e':
          return this.marks.actBy('checks');
        case '+':
          return this.marks.hold();
        case 's':
          return this.takeSentence();
      }
    }
    if (event.key === 'Escape' && !this.marks.words() && this.marks.dismiss()) {
      return true;
    }
    return this.caret.press(event) || (event.key === 'Escape' && this.marks.dismiss());
  }

  private takeSentence(): boolean {
    if (this.caret.isOn) {
      this.caret.takeSentence();
      return true;
    }
    return this.marks.takeSentence();
  }

  /** Enter where nothing is selected: the claim at the caret, or the caret if there is none yet. */
  private openOrEnter(): boolean {
    const { view } = this.host;
    if (!this.caret.isOn) {
      this.caret.enter();
      return this.caret.isOn;
    }
    const at = view.map && caretBox(view.map, this.caret.offset);
    if (at) {
      this.host.offer(view.claimsAt(this.caret.offset), at);
    }
    return true;
  }

  private pend(): void {
    const parts = this.adjusting.parts;
    this.host.toggleAttribute('adjusting', parts !== null);
    this.host.view.pend(parts ?? this.marks.parts);
    this.handles.show(this.host.view.chosenClaim);
    this.host.requestUpdate();
  }
}
