import { expect, it } from 'vitest';
import type { Json } from './json';
import { pretty } from './pretty';

const STORE: Json = {
  id: 'shop', nothing: {}, none: [],
  floors: [{ id: 'ground', name: 'The ground floor of the shop', walls: [[[0, 0], [10, 0], [10, 8]]], zones: [{ id: 'a"b', polygon: [[0.5, 1], [2, 1], [2, -3]] }] }],
};

it('writes what fits into a line in one', () => {
  expect(pretty(STORE)).toBe(`{
  "id": "shop",
  "nothing": {},
  "none": [],
  "floors": [
    {
      "id": "ground",
      "name": "The ground floor of the shop",
      "walls": [[[0, 0], [10, 0], [10, 8]]],
      "zones": [{ "id": "a\\"b", "polygon": [[0.5, 1], [2, 1], [2, -3]] }]
    }
  ]
}`);
});

it.each<Json>([STORE, [], {}, null, 'x', ['y'.repeat(200), { a: [1, 'z'.repeat(200)] }]])('what it writes reads as what it was', (value) => {
  expect(JSON.parse(pretty(value))).toEqual(value);
});
