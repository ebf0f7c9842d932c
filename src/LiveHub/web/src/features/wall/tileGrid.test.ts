import { describe, expect, it } from 'vitest';
import { type GridSpace, tileGrid } from './tileGrid';

const TV: GridSpace = { width: 1860, height: 880, gap: 12, heading: 0, minTile: { width: 170, height: 100 } };

function heightOf(counts: readonly number[], space: GridSpace) {
  const { columns, tileHeight } = tileGrid(counts, space);
  const rows = counts.map((count) => Math.ceil(count / columns));
  return rows.reduce((sum, count) => sum + space.heading + count * tileHeight + (count - 1) * space.gap, 0);
}

describe('a grid of tiles', () => {
  it('gives a single store the whole screen', () => {
    expect(tileGrid([1], TV)).toEqual({ columns: 1, tileHeight: 880 });
  });

  it.each([[[1]], [[2]], [[5]], [[12]], [[40]], [[7, 9, 3]]])('shows %j stores on a television without scrolling', (counts) => {
    expect(heightOf(counts, { ...TV, heading: counts.length > 1 ? 50 : 0 })).toBeLessThanOrEqual(TV.height);
  });

  it('uses fewer columns when fewer make larger tiles that fit', () => {
    expect(tileGrid([12], TV).columns).toBeLessThan(tileGrid([40], TV).columns);
  });

  it('scrolls with readable tiles when hundreds do not fit', () => {
    const grid = tileGrid([400], TV);
    expect(heightOf([400], TV)).toBeGreaterThan(TV.height);
    expect((TV.width + TV.gap) / grid.columns - TV.gap).toBeGreaterThanOrEqual(TV.minTile.width);
    expect(grid.tileHeight).toBeGreaterThanOrEqual(TV.minTile.height);
  });

  it('has two columns on a phone', () => {
    expect(tileGrid([60], { ...TV, width: 366, height: 560, minTile: { width: 158, height: 94 } }).columns).toBe(2);
  });

  it.each([[[]], [[0]]])('survives %j stores', (counts) => {
    const { columns, tileHeight } = tileGrid(counts, TV);
    expect(columns).toBeGreaterThanOrEqual(1);
    expect(tileHeight).toBeGreaterThan(0);
  });

  it('survives a window without room', () => {
    const { columns, tileHeight } = tileGrid([3], { ...TV, width: 0, height: -50 });
    expect(columns).toBe(1);
    expect(tileHeight).toBe(TV.minTile.height);
  });
});
