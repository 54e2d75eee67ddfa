import { describe, expect, it } from 'vitest';
import { place } from './placement.js';

const bounds = { left: 0, top: 0, right: 400, bottom: 300 };
const popup = { width: 120, height: 40 };
const anchor = (left: number, top: number, right: number, bottom: number) => ({
  left,
  top,
  right,
  bottom,
});

describe('placing a popup', () => {
  it('centres it above what it belongs to', () => {
    expect(place(anchor(100, 100, 200, 120), popup, bounds, 'above')).toEqual({
      left: 90,
      top: 52,
      side: 'above',
    });
  });

  it('turns to the other side where the preferred one has no room', () => {
    expect(place(anchor(100, 10, 200, 30), popup, bounds, 'above')).toMatchObject({
      top: 38,
      side: 'below',
    });
    expect(place(anchor(100, 270, 200, 290), popup, bounds, 'below')).toMatchObject({
      top: 222,
      side: 'above',
    });
  });

  it('keeps it within the bounds at either edge', () => {
    expect(place(anchor(0, 100, 10, 120), popup, bounds, 'above').left).toBe(0);
    expect(place(anchor(390, 100, 400, 120), popup, bounds, 'above').left).toBe(280);
  });

  it('stays in view when what it belongs to fills the view', () => {
    expect(place(anchor(0, -500, 400, 900), popup, bounds, 'above').top).toBe(0);
  });

  it('begins at the left edge when it is wider than the bounds', () => {
    expect(place(anchor(10, 100, 20, 120), { width: 500, height: 40 }, bounds, 'above').left).toBe(
      0,
    );
  });
});
