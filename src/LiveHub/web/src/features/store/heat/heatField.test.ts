import { describe, expect, it } from 'vitest';
import { heatField, hottest, valueAt } from './heatField';

const MAP = { floor: 'ground', min: [-1, 2] as const, cellMetres: 0.25, columns: 40, rows: 20, cells: [{ cell: 0, seconds: 2 }, { cell: 41, seconds: 10 }, { cell: 799, seconds: 4 }] };

describe('a field', () => {
  it('holds people-seconds per square metre', () => {
    const field = heatField(MAP);
    expect([field.values[0], field.values[41], field.values[799], field.max]).toEqual([32, 160, 64, 160]);
  });

  it('leaves out cells that are not on its grid', () => {
    expect(heatField({ ...MAP, cells: [{ cell: -1, seconds: 9 }, { cell: 800, seconds: 9 }] }).max).toBe(0);
  });

  it('gives the value under a point, and none beyond the plan', () => {
    const field = heatField(MAP);
    expect(valueAt(field, -0.999, 2.001)).toBe(32);
    expect(valueAt(field, -0.6, 2.3)).toBe(160);
    expect(valueAt(field, 5, 4)).toBe(0);
    expect([valueAt(field, -1.01, 2.1), valueAt(field, 9.01, 2.1), valueAt(field, 0, 7.01), valueAt(field, NaN, 3)]).toEqual([undefined, undefined, undefined, undefined]);
  });
});

describe('the hottest places', () => {
  it('come hottest first, at the middles of their cells, and apart from each other', () => {
    const places = hottest(heatField(MAP), 5);
    expect(places.map(({ value }) => value)).toEqual([160, 64]);
    expect([places[0]?.x, places[0]?.y]).toEqual([-0.625, 2.375]);
  });

  it('are no more than asked for, and none where nobody was', () => {
    expect(hottest(heatField(MAP), 1)).toHaveLength(1);
    expect(hottest(heatField({ ...MAP, cells: [] }), 5)).toEqual([]);
  });
});
