import type { ReactiveController } from 'lit';
import { caretBox, offsetNear } from '../anchoring/caret.js';
import { scrollerOf } from '../anchoring/scrolling.js';
import { fill } from '../announcer.js';
import type { ArticleHost } from '../host.js';
import { visibleBox } from '../selection/popup.js';
import type { Direction, Unit } from '../units/text-units.js';
import { type CaretCommand, caretCommand, type Keys, type Setting } from './caret-keys.js';
import { CaretLine } from './caret-line.js';

const MAC = /Mac|iPhone|iPad/.test(navigator.platform);

/** The keyboard's setting at a place of the text. */
export function settingAt(host: ArticleHost, offset: number): Setting {
  const node = host.view.map?.point(offset)?.node;
  const element = node instanceof Element ? node : node?.parentElement;
  const rightToLeft = element ? getComputedStyle(element).direction === 'rtl' : false;
  return { mac: MAC, rightToLeft };
}

/**
 * A caret in the text for readers without a mouse. The browser's own selection is the state, so all
 * that selected words can do is the same for words selected here; only a collapsed caret, which a
 * browser forgets as soon as the reader clicks elsewhere, is kept besides. While it is on, the text is
 * an `application`: a screen reader passes the keys on and hears of each move.
 */
export class CaretMode implements ReactiveController {
  private readonly line: CaretLine;
  private on = false;
  private anchor = 0;
  private focus = 0;

  constructor(private readonly host: ArticleHost) {
    const body = host.view.body;
    this.line = new CaretLine(host.overlay, body);
    body.addEventListener('focus', () => this.show());
    body.addEventListener('blur', () => this.line.hide());
    body.addEventListener('pointerup', () => requestAnimationFrame(() => this.show()));
  }

  hostDisconnected(): void {
    this.leave();
  }

  get isOn(): boolean {
    return this.on;
  }

  /** Where the caret is. */
  get offset(): number {
    return this.focus;
  }

  /** Puts the caret at `offset`, or where the reader left it, or at the first line that is seen. */
  enter(offset?: number): void {
    if (!this.host.view.map || this.host.readonly) {
      return;
    }
    const at = this.host.view.units.settle(offset ?? this.place());
    this.on = true;
    this.host.view.body.setAttribute('role', 'application');
    this.host.view.body.focus({ preventScroll: true });
    this.select(at, at);
    const sentence = this.host.view.units.around(at, 'sentence');
    this.host.announcer.say(`${this.host.marking.caretOn} ${this.words(sentence)}`);
  }

  leave(): void {
    if (this.on) {
      this.on = false;
      this.line.hide();
      this.host.view.body.setAttribute('role', 'region');
      this.host.announcer.say(this.host.marking.caretOff);
    }
  }

  /** The text is another one, in which the old place means nothing. */
  reset(): void {
    this.leave();
    this.anchor = this.focus = 0;
  }

  /** Moves the caret along with what the reader turned to. */
  follow(offset: number): void {
    this.anchor = this.focus = offset;
    if (this.on) {
      this.show();
    }
  }

  /** Draws the caret where its place is after the text has been laid out anew. */
  stand(): void {
    if (this.host.view.map) {
      this.line.stand(this.host.view.map);
    }
  }

  /** Does what a key means here; true when it meant something. */
  press(event: Keys): boolean {
    if (!this.on) {
      return false;
    }
    this.sync();
    const command = caretCommand(event, settingAt(this.host, this.focus));
    if (command) {
      this.move(command);
    } else if (event.key === 'Escape' && this.anchor !== this.focus) {
      this.select(this.focus, this.focus);
      this.host.announcer.say(this.host.marking.nothingSelected);
    } else if (event.key === 'Escape') {
      this.leave();
    } else {
      return false;
    }
    return true;
  }

  /** Selects the sentences that the selection or the caret is in. */
  takeSentence(): void {
    this.sync();
    const span = {
      start: Math.min(this.anchor, this.focus),
      end: Math.max(this.anchor, this.focus),
    };
    const { start, end } = this.host.view.units.expand(span, 'sentence');
    this.select(start, end);
    this.saySelected();
  }

  private move(command: CaretCommand): void {
    const before = this.focus;
    const { kind, direction, extend } = command;
    const to = this.destination(kind, direction, extend);
    this.select(extend ? this.anchor : to, to);
    if (extend) {
      this.saySelected();
    } else if (kind === 'word' || kind === 'sentence' || kind === 'paragraph') {
      const passed = { start: Math.min(before, to), end: Math.max(before, to) };
      this.host.announcer.say(this.words(passed).trim());
    } else if (kind === 'character' || kind === 'line-edge') {
      const next = this.host.view.units.move(to, 'character', 1);
      const character = this.words({ start: to, end: next });
      this.host.announcer.say(character.trim() || this.host.marking.space);
    } else {
      this.host.announcer.say(this.words(this.lineAt(to)));
    }
  }

  private destination(kind: CaretCommand['kind'], direction: Direction, extend: boolean): number {
    const { units, text } = this.host.view;
    switch (kind) {
      case 'line':
        return this.byBrowser('line', direction, extend);
      case 'line-edge':
        return this.byBrowser('lineboundary', direction, extend);
      case 'text-edge':
        return units.settle(direction > 0 ? text.length : 0);
      case 'page':
        return this.page(direction);
      default:
        return this.byUnit(kind, direction, extend);
    }
  }

  /** A selection that is given up leaves the caret at the end that the key points to. */
  private byUnit(unit: Unit, direction: Direction, extend: boolean): number {
    if (unit === 'character' && !extend && this.anchor !== this.focus) {
      return direction > 0 ? Math.max(this.anchor, this.focus) : Math.min(this.anchor, this.focus);
    }
    return this.host.view.units.move(this.focus, unit, direction);
  }

  /** Lines are the browser's business; it also keeps the column over several moves. */
  private byBrowser(granularity: 'line' | 'lineboundary', direction: Direction, extend: boolean) {
    const selection = document.getSelection();
    const { map, units, body } = this.host.view;
    selection?.modify(
      extend ? 'extend' : 'move',
      direction > 0 ? 'forward' : 'backward',
      granularity,
    );
    const node = selection?.focusNode ?? null;
    if (!map || !selection || !node || !body.contains(node)) {
      return this.focus;
    }
    return units.settle(map.offsetOf({ node, offset: selection.focusOffset }));
  }

  private page(direction: Direction): number {
    const { map, body, units } = this.host.view;
    const box = map && caretBox(map, this.focus);
    if (!map || !box) {
      return this.focus;
    }
    const visible = visibleBox(body);
    const height = (visible.bottom - visible.top) * 0.8;
    const scroller = scrollerOf(body);
    const before = scroller.scrollTop;
    scroller.scrollBy({ top: direction * height, behavior: 'instant' });
    const rest = direction * height - (scroller.scrollTop - before);
    const there = offsetNear(map, box.left, (box.top + box.bottom) / 2 + rest);
    return there === null ? this.destination('text-edge', direction, false) : units.settle(there);
  }

  private select(anchor: number, focus: number): void {
    this.anchor = anchor;
    this.focus = focus;
    const { map } = this.host.view;
    const from = map?.point(anchor);
    const to = map?.point(focus);
    const now = document.getSelection();
    // Setting what is set already would make the browser forget the column of the last move.
    if (from && to && !this.stands(now, anchor, focus)) {
      now?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
    }
    this.show();
  }

  private stands(now: Selection | null, anchor: number, focus: number): boolean {
    const read = this.read(now);
    return read !== null && read.anchor === anchor && read.focus === focus;
  }

  private read(now: Selection | null): { anchor: number; focus: number } | null {
    const { map, body } = this.host.view;
    if (!map || !now?.anchorNode || !now.focusNode || !body.contains(now.anchorNode)) {
      return null;
    }
    return {
      anchor: map.offsetOf({ node: now.anchorNode, offset: now.anchorOffset }),
      focus: map.offsetOf({ node: now.focusNode, offset: now.focusOffset }),
    };
  }

  /** Takes over what a mouse or a finger has selected meanwhile. */
  private sync(): void {
    const read = this.read(document.getSelection());
    if (read) {
      this.anchor = this.host.view.units.settle(read.anchor);
      this.focus = this.host.view.units.settle(read.focus);
    }
  }

  private show(): void {
    const { map, body } = this.host.view;
    if (this.on && map && document.activeElement === body) {
      this.sync();
      this.line.show(map, this.focus);
    }
  }

  private place(): number {
    const { map, body } = this.host.view;
    const left = map && caretBox(map, this.focus);
    const visible = visibleBox(body);
    if (
      !map ||
      (left && this.focus > 0 && left.top >= visible.top && left.bottom <= visible.bottom)
    ) {
      return this.focus;
    }
    const box = body.getBoundingClientRect();
    const y = Math.max(box.top, visible.top) + 24;
    return offsetNear(map, box.left + box.width / 4, y) ?? 0;
  }

  private lineAt(offset: number): { start: number; end: number } | null {
    const { map, body } = this.host.view;
    const box = map && caretBox(map, offset);
    if (!map || !box) {
      return null;
    }
    const { left, right } = body.getBoundingClientRect();
    const y = (box.top + box.bottom) / 2;
    const ends = [offsetNear(map, left + 1, y) ?? offset, offsetNear(map, right - 1, y) ?? offset];
    return { start: Math.min(...ends), end: Math.max(...ends) };
  }

  private words(span: { start: number; end: number } | null): string {
    return span ? this.host.view.text.slice(span.start, span.end) : '';
  }

  private saySelected(): void {
    const words = this.words({
      start: Math.min(this.anchor, this.focus),
      end: Math.max(this.anchor, this.focus),
    });
    const { selected, nothingSelected } = this.host.marking;
    this.host.announcer.say(words ? fill(selected, words) : nothingSelected);
  }
}
