/**
 * Whether keys that are a single character (n, p, m, s, ?) do something. Somebody who dictates, or whose hands hit
 * keys by accident, turns them off (WCAG 2.1.4); this browser remembers it.
 */
const KEY = 'claimlight.letter-keys';

export function letterKeysOn(): boolean {
  return localStorage.getItem(KEY) !== 'off';
}

export function turnLetterKeys(on: boolean): void {
  if (on) {
    localStorage.removeItem(KEY);
  } else {
    localStorage.setItem(KEY, 'off');
  }
}
