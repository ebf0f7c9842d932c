import { describe, expect, it } from 'vitest';
import type { CoverageLive } from '../../../contracts/contracts.g';
import { drawBlind, drawUnwatched } from './drawBlind';
import { project } from './projection';
import type { Scene } from './scene';

type Call = readonly [name: string, ...values: readonly number[]];

/** A plan of 10 by 5 m, 20 pixels to the metre, on a context that takes down what it is told. */
function draw(paint: (scene: Scene) => void, coverage: CoverageLive | undefined): Call[] {
  const calls: Call[] = [];
  const context = new Proxy({}, {
    get: (_, name) => (...values: number[]) => calls.push([String(name), ...values]),
    set: () => true,
  }) as CanvasRenderingContext2D;
  const colours = { surface: '', raised: '', edge: '', ink: '', soft: '', accent: '', warn: '', font: '' };
  paint({
    context, coverage, width: 200, height: 100, text: 12, palette: colours, isDark: false, zones: new Map(), lines: new Map(),
    floor: { id: 'ground', name: 'Ground', min: [0, 0], max: [10, 5], walls: [], zones: [], lines: [] },
    projection: project([0, 0], [10, 5], 200, 100, 0),
  });
  return calls;
}

const COVERAGE: CoverageLive = {
  floor: 'ground', seen: 0.5, seeable: 0.9,
  blind: [{ min: [4, 0], max: [8, 5] }, { min: [2, 1], max: [4, 2] }],
  unwatched: [{ min: [9, 0], max: [10, 5] }],
};

const rectangles = (calls: readonly Call[]) => calls.filter(([name]) => name === 'rect').map(([, ...values]) => values);

describe('the overlay of blind areas', () => {
  it('hatches the areas where they lie, and nothing else', () => {
    const calls = draw(drawBlind, COVERAGE);
    expect(rectangles(calls)).toEqual([[80, 0, 80, 100], [40, 60, 40, 20]]);
    const names = calls.map(([name]) => name);
    expect(names.indexOf('clip')).toBeLessThan(names.indexOf('stroke'));
    expect([names[0], names.at(-1)]).toEqual(['save', 'restore']);
  });

  it('reaches across the whole canvas with its lines', () => {
    const calls = draw(drawBlind, COVERAGE);
    const starts = calls.filter(([name]) => name === 'moveTo').map(([, x]) => x ?? NaN);
    const ends = calls.filter(([name]) => name === 'lineTo').map(([, x]) => x ?? NaN);
    expect(Math.min(...ends)).toBeLessThanOrEqual(0);
    expect(Math.max(...starts)).toBeGreaterThanOrEqual(190);
    expect(starts).toHaveLength(ends.length);
  });

  it.each([[undefined], [{ ...COVERAGE, blind: [] }]])('draws nothing where nothing is blind', (coverage) => {
    expect(draw(drawBlind, coverage)).toEqual([]);
  });
});

it('what no camera ever sees is shaded, not hatched', () => {
  const calls = draw(drawUnwatched, COVERAGE);
  expect(rectangles(calls)).toEqual([[180, 0, 20, 100]]);
  expect(calls.map(([name]) => name)).toEqual(['beginPath', 'rect', 'fill']);
});
