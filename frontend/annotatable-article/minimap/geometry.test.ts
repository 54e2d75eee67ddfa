import { expect, it } from 'vitest';
import { depthOf, shapeOf } from './geometry.js';

const BLOCKS = [
  { start: 0, end: 10, top: 0, height: 20 },
  { start: 12, end: 112, top: 40, height: 200 },
];

it('places words by their share of the block they stand in', () => {
  expect(depthOf(0, BLOCKS)).toBe(0);
  expect(depthOf(5, BLOCKS)).toBe(10);
  expect(depthOf(62, BLOCKS)).toBe(140);
});

it('places what stands between blocks at the next, and what is past the end at the end', () => {
  expect(depthOf(11, BLOCKS)).toBe(40);
  expect(depthOf(500, BLOCKS)).toBe(240);
  expect(depthOf(5, [])).toBe(0);
});

it('tells states under work, disputed ones and ratings apart without colour', () => {
  const shapes = ['open', 'in-review', 'disputed', 'true', 'half-true', 'false'].map((style) =>
    JSON.stringify(shapeOf(style)),
  );
  expect(new Set(shapes).size).toBe(shapes.length);
});
