import { expect, it } from 'vitest';
import { unpackClaims, unpackIds } from './packed-claims.js';

// As PackedClaimsTest has them.
const IDS = 'AAAAAAAAAAAAAAAAAAAAAQAAAAAAAAAAAAAAAAAAAAI=';
const FIRST = '00000000-0000-0000-0000-000000000001';
const SECOND = '00000000-0000-0000-0000-000000000002';

it('gives claims back as the server has them', () => {
  expect(
    unpackClaims({
      ids: IDS,
      data: [1, 1, 0, 0, 1, 6, 5, 2, 3, 4, 1, 2, 0, 2, 8, 4],
      ratings: ['Mostly false'],
    }),
  ).toEqual([
    {
      id: FIRST,
      number: 1,
      spans: [{ start: 6, end: 11 }],
      status: 'in-review',
      tone: null,
      rating: null,
    },
    {
      id: SECOND,
      number: 2,
      spans: [
        { start: 0, end: 2 },
        { start: 8, end: 12 },
      ],
      status: 'settled',
      tone: 'mostly-false',
      rating: 'Mostly false',
    },
  ]);
});

it('knows that there may be none', () => {
  expect(unpackIds('')).toEqual([]);
});
