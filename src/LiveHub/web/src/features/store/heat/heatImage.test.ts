import { describe, expect, it } from 'vitest';
import { COLOURS, heatTable } from './heatColours';
import { heatField } from './heatField';
import { heatPixels } from './heatImage';
import { heatPosition } from './heatScale';

const TABLE = heatTable(false);
const FIELD = heatField({ floor: 'g', min: [0, 0], cellMetres: 0.5, columns: 5, rows: 3, cells: [{ cell: 1, seconds: 20 }, { cell: 12, seconds: 5 }] });

describe('a heatmap in colours', () => {
  const { width, height, data } = heatPixels(FIELD, 100, TABLE);
  const fine = width / 5;
  const pixel = (x: number, y: number) => [...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 4)];
  /** Of the four pixels around the middle of a cell, the one to its lower left. */
  const middle = (column: number, row: number) => pixel(column * fine + fine / 2, height - 1 - (row * fine + fine / 2));

  it('has the first row at the bottom and whole pixels for each cell', () => {
    expect([width % 5, height % 3, height / 3]).toEqual([0, 0, fine]);
    expect(middle(1, 0)[3]).toBeGreaterThan(0);
    expect(middle(0, 2)[3]).toBe(0);
  });

  it('shows nothing where nobody was, farther than a cell from anybody', () => {
    expect(middle(4, 0)[3]).toBe(0);
    expect(middle(3, 1)[3]).toBe(0);
  });

  it('shows a cell in the middle with its own value, and less towards its edge', () => {
    const own = Math.round(heatPosition(80, 100) * (COLOURS - 1));
    const at = indexOf(middle(1, 0));
    expect(at).toBeLessThanOrEqual(own);
    expect(at).toBeGreaterThan(own - 20);
    expect(indexOf(pixel(2 * fine - 1, height - 1 - fine / 2))).toBeLessThan(at);
  });

  it('bounds the pixels of a large plan', () => {
    const large = heatPixels(heatField({ floor: 'g', min: [0, 0], cellMetres: 0.25, columns: 1000, rows: 800, cells: [] }), 100, TABLE);
    expect(large.width * large.height).toBeLessThanOrEqual(1_500_000);
  });
});

/** Which colour of the table a pixel has. */
function indexOf(pixel: readonly number[]): number {
  for (let i = COLOURS - 1; i >= 0; i--) {
    if (pixel.every((part, j) => part === TABLE[i * 4 + j])) {
      return i;
    }
  }
  return -1;
}
