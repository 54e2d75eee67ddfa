import { describe, expect, it } from 'vitest';
import { moveFocus } from './popup.js';

describe('the keys of a popup', () => {
  it('lead round its buttons, to the first and to the last', () => {
    const popup = document.createElement('div');
    popup.innerHTML = '<button>a</button><button>b</button><button>c</button>';
    document.body.replaceChildren(popup);
    popup.querySelector('button')!.focus();
    const after = (key: string) => {
      expect(moveFocus(popup, key, 'ArrowDown', 'ArrowUp')).toBe(true);
      return document.activeElement!.textContent;
    };
    expect(['ArrowUp', 'ArrowUp', 'ArrowDown', 'ArrowDown', 'End', 'Home'].map(after)).toEqual(
      'c b c a c a'.split(' '),
    );
    expect(moveFocus(popup, 'x', 'ArrowDown', 'ArrowUp')).toBe(false);
  });
});
