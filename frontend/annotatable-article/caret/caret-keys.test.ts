import { describe, expect, it } from 'vitest';
import { caretCommand, type Keys, type Setting } from './caret-keys.js';

const PC: Setting = { mac: false, rightToLeft: false };
const MAC: Setting = { ...PC, mac: true };

/** Such as `Shift+Ctrl+ArrowLeft`. */
function keys(chord: string): Keys {
  const names = chord.split('+');
  return {
    key: names.at(-1)!,
    shiftKey: names.includes('Shift'),
    ctrlKey: names.includes('Ctrl'),
    altKey: names.includes('Alt'),
    metaKey: names.includes('Meta'),
  };
}

const meaning = (chord: string, setting = PC) => {
  const command = caretCommand(keys(chord), setting);
  return (
    command &&
    `${command.kind} ${command.direction > 0 ? 'on' : 'back'}${command.extend ? ', extending' : ''}`
  );
};

describe('the keys of the caret', () => {
  it('mean moves by every unit, with Shift extending the selection', () => {
    const expected: [string, string][] = [
      ['ArrowRight', 'character on'],
      ['Shift+ArrowLeft', 'character back, extending'],
      ['Ctrl+ArrowRight', 'word on'],
      ['Shift+Alt+ArrowDown', 'sentence on, extending'],
      ['Ctrl+ArrowUp', 'paragraph back'],
      ['ArrowDown', 'line on'],
      ['Home', 'line-edge back'],
      ['Shift+Ctrl+End', 'text-edge on, extending'],
      ['PageDown', 'page on'],
    ];
    expect(expected.map(([chord]) => meaning(chord))).toEqual(expected.map(([, move]) => move));
  });

  it('leave the browser its history and everything else', () => {
    expect(
      ['Alt+ArrowLeft', 'Alt+Home', 'Ctrl+PageDown', 'Meta+ArrowLeft', 'Ctrl+c', 'x'].map((chord) =>
        meaning(chord),
      ),
    ).toEqual([null, null, null, null, null, null]);
  });

  it('are Apple’s on Apple’s keyboards', () => {
    expect(meaning('Alt+ArrowLeft', MAC)).toBe('word back');
    expect(meaning('Meta+ArrowRight', MAC)).toBe('line-edge on');
    expect(meaning('Meta+ArrowDown', MAC)).toBe('paragraph on');
  });

  it('point the other way in a paragraph that runs from right to left', () => {
    const rightToLeft = { ...PC, rightToLeft: true };
    expect(meaning('ArrowLeft', rightToLeft)).toBe('character on');
    expect(meaning('Ctrl+ArrowRight', rightToLeft)).toBe('word back');
    expect(meaning('ArrowDown', rightToLeft)).toBe('line on');
    expect(meaning('End', rightToLeft)).toBe('line-edge on');
  });
});
