import { expect, it } from 'vitest';
import { reading } from './polite-news.js';

it('reads a few news one after the other, each once', () => {
  expect(reading(['Ana marked claim 1.', 'Ben left.', 'Ben left.'], '{0} changes')).toBe(
    'Ana marked claim 1. Ben left.',
  );
});

it('sums up what would take too long to read', () => {
  expect(reading(['a', 'b', 'c', 'd'], '{0} changes by teammates')).toBe('4 changes by teammates');
});
