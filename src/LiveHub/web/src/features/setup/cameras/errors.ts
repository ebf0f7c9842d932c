import type { CalibrationJudgement, CalibrationPointError } from '../../../contracts/contracts.g';

/** From so many metres on, a pair is worth another look. */
export const SUSPECT_METRES = 0.3;

/** How far a pair is from where it should be, in metres: from where the others say, where they can say so. */
export function errorOf(point: CalibrationPointError): number {
  return point.metresFromOthers ?? point.metres;
}

/**
 * The pair that was most likely chosen wrong; undefined where all are good. Only the worst: it pulls what the others say
 * towards itself, so that these may look wrong too until it is corrected.
 */
export function suspectOf(judgement: CalibrationJudgement | undefined): number | undefined {
  const errors = (judgement?.points ?? []).map(errorOf);
  const worst = errors.indexOf(Math.max(...errors));
  return (errors[worst] ?? 0) >= SUSPECT_METRES ? worst : undefined;
}
