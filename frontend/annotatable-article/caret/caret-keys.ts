import type { Direction, Unit } from '../units/text-units.js';

/** What a key does with the caret. `extend` is the Shift key: the selection grows or shrinks. */
export interface CaretCommand {
  kind: Unit | 'line' | 'line-edge' | 'page' | 'text-edge';
  direction: Direction;
  extend: boolean;
}

export type Keys = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>;

export interface Setting {
  /** Apple's keyboards move by words with Option and to a line's edges with Command. */
  mac: boolean;
  /** The caret's paragraph runs from right to left. */
  rightToLeft: boolean;
}

/**
 * What a key means in caret mode; null for one that is the browser's. Alt with Left or Right is its
 * history everywhere but on Apple's keyboards, so sentences are on Alt with Up and Down.
 */
export function caretCommand(event: Keys, setting: Setting): CaretCommand | null {
  const { key, shiftKey: extend, ctrlKey, altKey, metaKey } = event;
  const modifiers = [ctrlKey && 'ctrl', altKey && 'alt', metaKey && 'meta']
    .filter(Boolean)
    .join(' ');
  const kind = kindOf(key, modifiers, setting);
  if (!kind) {
    return null;
  }
  const forward =
    /Down$|^End$/.test(key) || key === (setting.rightToLeft ? 'ArrowLeft' : 'ArrowRight');
  return { kind, direction: forward ? 1 : -1, extend };
}

function kindOf(key: string, modifiers: string, { mac }: Setting) {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowRight':
      return mac
        ? lookUp(modifiers, { '': 'character', alt: 'word', ctrl: 'word', meta: 'line-edge' })
        : lookUp(modifiers, { '': 'character', ctrl: 'word' });
    case 'ArrowUp':
    case 'ArrowDown':
      return lookUp(modifiers, {
        '': 'line',
        alt: 'sentence',
        ctrl: 'paragraph',
        ...(mac ? { meta: 'paragraph' } : {}),
      });
    case 'Home':
    case 'End':
      return lookUp(modifiers, { '': 'line-edge', ctrl: 'text-edge', meta: 'text-edge' });
    case 'PageUp':
    case 'PageDown':
      return lookUp(modifiers, { '': 'page' });
    default:
      return null;
  }
}

function lookUp(modifiers: string, kinds: Record<string, CaretCommand['kind']>) {
  return kinds[modifiers] ?? null;
}
