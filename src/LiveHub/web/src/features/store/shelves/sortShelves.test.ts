import { expect, it } from 'vitest';
import { shelfOrder } from './sortShelves';

const SHELVES = [
  { id: 'bread', engaged: 1, engagements: 9, returns: 0, meanDwellSeconds: 12 },
  { id: 'dairy', engaged: 1, engagements: 3, returns: 5, meanDwellSeconds: 20.5 },
  { id: 'snacks', engaged: 0, engagements: 9, returns: 2, meanDwellSeconds: 20 },
];

it.each([
  ['engaged', 'bread dairy snacks'],
  ['engagements', 'bread snacks dairy'],
  ['dwell', 'dairy snacks bread'],
  ['returns', 'dairy snacks bread'],
] as const)('by %s the order is %s', (key, order) => {
  expect(shelfOrder(SHELVES, key).join(' ')).toBe(order);
});
