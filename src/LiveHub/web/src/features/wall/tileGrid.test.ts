import { describe, expect, it } from 'vitest';
import { type GridSpace, tileGrid } from './tileGrid';

const ROOMY = { gap: 12, minTile: { width: 170, height: 100 }, flattest: 0.42 };
const DENSE = { gap: 4, minTile: { width: 74, height: 25 }, flattest: 0.3 };
const TV: GridSpace = { width: 1860, height: 880, heading: 0, roomy: ROOMY, dense: DENSE };
const WITH_HEADINGS: GridSpace = { ...TV, heading: 46 };

function heightOf(counts: readonly number[], space: GridSpace) {
  const { columns, tileHeight, gap, isDense } = tileGrid(counts, space);
  const heading = isDense ? 0 : space.heading;
  const flows = isDense && counts.length > 1 ? [counts.reduce((sum, count) => sum + count, 2 * counts.length)] : counts;
  const rows = flows.map((count) => Math.ceil(count / columns));
  return rows.reduce((sum, count) => sum + heading + count * tileHeight + (count - 1) * gap, 0);
}

describe('a grid of tiles', () => {
  it('gives a single store the whole screen', () => {
    expect(tileGrid([1], TV)).toEqual({ columns: 1, tileHeight: 880, gap: 12, isDense: false });
  });

  it.each([[[1]], [[2]], [[5]], [[12]], [[40]], [[7, 9, 3]], [[200]], [[500]], [[90, 120, 80, 130, 60]], [Array<number>(10).fill(50)]])('shows %j stores on a television without scrolling', (counts) => {
    expect(heightOf(counts, counts.length > 1 ? WITH_HEADINGS : TV)).toBeLessThanOrEqual(TV.height);
  });

  it('uses fewer columns when fewer make larger tiles that fit', () => {
    expect(tileGrid([12], TV).columns).toBeLessThan(tileGrid([40], TV).columns);
  });

  it('stands tiles closer only where they would not fit otherwise', () => {
    expect([tileGrid([40], TV).gap, tileGrid([500], TV).gap]).toEqual([ROOMY.gap, DENSE.gap]);
  });

  it('scrolls with readable tiles when thousands do not fit', () => {
    const grid = tileGrid([4000], TV);
    expect(heightOf([4000], TV)).toBeGreaterThan(TV.height);
    expect((TV.width + grid.gap) / grid.columns - grid.gap).toBeGreaterThanOrEqual(ROOMY.minTile.width);
    expect(grid.tileHeight).toBeGreaterThanOrEqual(ROOMY.minTile.height);
  });

  it('has two columns on a phone', () => {
    expect(tileGrid([60], { ...TV, width: 366, height: 560, roomy: { ...ROOMY, minTile: { width: 158, height: 94 } }, dense: { ...DENSE, minTile: { width: 112, height: 50 } } }).columns).toBe(2);
  });

  it.each([[[]], [[0]]])('survives %j stores', (counts) => {
    const { columns, tileHeight } = tileGrid(counts, TV);
    expect(columns).toBeGreaterThanOrEqual(1);
    expect(tileHeight).toBeGreaterThan(0);
  });

  it('survives a window without room', () => {
    const { columns, tileHeight } = tileGrid([3], { ...TV, width: 0, height: -50 });
    expect(columns).toBe(1);
    expect(tileHeight).toBe(ROOMY.minTile.height);
  });
});
