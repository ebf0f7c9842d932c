import type { CalibrationJudgement } from '../../../contracts/contracts.g';

/** From so many metres on, a pair may have been chosen wrong. */
export const SUSPECT_METRES = 0.3;

/** So much better, at least, do the others fit without a pair that was chosen wrong. */
const RELIEF = 2;

/**
 * The pair that was most likely chosen wrong; undefined where all are good. It is the one without which the others agree:
 * the fit with all of them is bent towards it, so that others look wrong, too, until it is corrected.
 */
export function suspectOf(judgement: CalibrationJudgement | undefined): number | undefined {
  const { points = [], rmsPixels = 0 } = judgement ?? {};
  const without = points.map((point) => point.rmsPixelsWithout ?? NaN);
  const areCompared = without.length > 0 && !without.some(Number.isNaN);
  const pair = areCompared ? without.indexOf(Math.min(...without)) : farthest(points.map((_, i) => errorOf(judgement, i, i) ?? 0));
  const isRelief = !areCompared || (without[pair] ?? 0) * RELIEF <= rmsPixels;
  return isRelief && (errorOf(judgement, pair, pair) ?? 0) >= SUSPECT_METRES ? pair : undefined;
}

/**
 * How far a pair is from where it should be, in metres: of a suspect from where the others say. Of the others from the fit
 * with all, since a good pair at the rim of the view is far from where the rest reach.
 */
export function errorOf(judgement: CalibrationJudgement | undefined, pair: number, suspect: number | undefined): number | undefined {
  const point = judgement?.points[pair];
  return pair === suspect ? (point?.metresFromOthers ?? point?.metres) : point?.metres;
}

function farthest(errors: readonly number[]): number {
  return errors.indexOf(Math.max(...errors));
}
