import { describe, expect, it } from 'vitest';
import type { HistoryBucket, HistoryStep } from '../../contracts/contracts.g';
import { daysOf, longLabel, shortLabels } from './labels';
import { figures, historyOf } from './testing/histories';

const bucket = (from: string, to: string): HistoryBucket => ({ from, to, figures: figures({}) });

describe('a label', () => {
  it.each<[HistoryStep, string, string, RegExp]>([
    ['hour', '2026-10-25T02:00:00+01:00', '2026-10-25T03:00:00+01:00', /^Sun, Oct 25, 02:00.AM$/],
    ['day', '2026-11-02T00:00:00+01:00', '2026-11-03T00:00:00+01:00', /^Mon, Nov 2, 2026$/],
    ['week', '2026-11-02T00:00:00+01:00', '2026-11-09T00:00:00+01:00', /^Week Nov 2.–.8, 2026$/],
  ])('of an %s says when it was by the store’s clock', (by, from, to, expected) => {
    expect(longLabel(bucket(from, to), by)).toMatch(expected);
  });

  it('below a chart is the day where there are several', () => {
    expect(shortLabels(historyOf([{}, {}]))).toEqual(['1 Sun', '2 Mon']);
    expect(shortLabels(historyOf(Array.from({ length: 15 }, () => ({}))))[14]).toBe('Nov 15');
    expect(shortLabels({ ...historyOf([]), by: 'hour', buckets: [bucket('2026-11-02T14:00:00+01:00', '')] })[0]).toMatch(/^2:00.PM$/);
  });

  it.each([
    ['2026-11-01', '2026-11-02', 'Nov 1, 2026'],
    ['2026-11-01', '2026-11-01T15:00', 'Nov 1, 2026'],
    ['2026-11-01', '2026-11-02T15:00', 'Nov 1 – 2, 2026'],
    ['2026-11-01T00:00:00+01:00', '2026-11-08T00:00:00+01:00', 'Nov 1 – 7, 2026'],
  ])('of the days from %s up to %s is "%s"', (from, to, expected) => {
    expect(daysOf({ from, to }).replace(/\s/g, ' ')).toBe(expected);
  });
});
