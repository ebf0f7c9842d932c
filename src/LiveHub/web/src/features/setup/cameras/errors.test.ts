import { describe, expect, it } from 'vitest';
import type { CalibrationPointError } from '../../../contracts/contracts.g';
import { errorOf, suspectOf } from './errors';

const judged = (rmsPixels: number, ...points: readonly CalibrationPointError[]) => ({ rmsPixels, points, grid: [], coverage: [] });

const point = (metresFromOthers: number, rmsPixelsWithout?: number): CalibrationPointError => ({ pixels: 1, metres: 0.1, metresFromOthers, rmsPixelsWithout });

describe('the pair that was chosen wrong', () => {
  it('is the one without which the others agree, not the one that is farthest off', () => {
    expect(suspectOf(judged(20, point(3, 18), point(2, 0.4), point(0.5, 19)))).toBe(1);
  });

  it('is none where leaving one out helps little, or where it is hardly off', () => {
    expect(suspectOf(judged(1, point(0.9, 0.8), point(0.2, 0.9)))).toBeUndefined();
    expect(suspectOf(judged(1, point(0.2, 0.1), point(0.2, 0.9)))).toBeUndefined();
  });

  it('is the farthest where too few are there to compare', () => {
    expect(suspectOf(judged(5, point(0.1), point(2.4), point(0.9)))).toBe(1);
    expect(suspectOf(judged(5, point(0.1), point(0.29)))).toBeUndefined();
    expect(suspectOf(judged(5, { pixels: 1, metres: 0.3 }))).toBe(0);
    expect([suspectOf(judged(0)), suspectOf(undefined)]).toEqual([undefined, undefined]);
  });
});

it('a suspect is as far off as the others say, everything else as far as the fit says', () => {
  const judgement = judged(5, point(2), point(3));
  expect([errorOf(judgement, 0, 0), errorOf(judgement, 1, 0), errorOf(judgement, 9, 0)]).toEqual([2, 0.1, undefined]);
});
