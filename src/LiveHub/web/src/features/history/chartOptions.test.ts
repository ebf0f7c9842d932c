import { beforeAll, describe, expect, it, vi } from 'vitest';

let chart: typeof import('./chartOptions');

beforeAll(async () => {
  // uPlot asks the browser for these when it is loaded.
  vi.stubGlobal('matchMedia', () => ({ addEventListener: () => undefined }));
  chart = await import('./chartOptions');
});

const labels = (count: number, text = '12:00') => Array.from({ length: count }, () => text);

describe('the names below a chart', () => {
  it('are all there where they fit', () => {
    expect(chart.splits(labels(7), 700, 8)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it('are thinned evenly where they do not', () => {
    expect(chart.splits(labels(24), 300, 8)).toEqual([0, 6, 12, 18]);
    expect(chart.splits(labels(168), 500, 8)).toEqual([0, 24, 48, 72, 96, 120, 144]);
  });

  it('are at least one', () => {
    expect(chart.splits(labels(800), 10, 8)).toEqual([0]);
  });
});

describe('the steps of an axis', () => {
  it('are whole where things are counted', () => {
    expect(chart.increments('count').every(Number.isInteger)).toBe(true);
  });

  it('are minutes and hours where time is', () => {
    expect(chart.increments('clock').filter((step) => step >= 60).every((step) => step % 60 === 0)).toBe(true);
  });
});
