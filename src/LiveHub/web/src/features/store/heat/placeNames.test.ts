import { expect, it } from 'vitest';
import { zoneAt } from './placeNames';

const ZONES = [
  { id: 'l', name: 'Corner', kind: 'area', polygon: [[0, 0], [6, 0], [6, 2], [2, 2], [2, 6], [0, 6]], front: [] },
  { id: 'all', name: 'All', kind: 'area', polygon: [[0, 0], [8, 0], [8, 8], [0, 8]], front: [] },
] as const;

it.each([[1, 1, 'Corner'], [5, 1, 'Corner'], [1, 5, 'Corner'], [5, 5, 'All'], [9, 1, undefined], [NaN, 1, undefined]])(
  'at %d, %d is the zone %s',
  (x, y, name) => {
    expect(zoneAt(ZONES, x, y)?.name).toBe(name);
  },
);
