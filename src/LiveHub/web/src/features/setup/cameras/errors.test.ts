import { expect, it } from 'vitest';
import { errorOf, suspectOf } from './errors';

const judged = (...metres: readonly number[]) => ({ points: metres.map((each) => ({ pixels: 1, metres: 0.1, metresFromOthers: each })), grid: [], coverage: [] });

it('suspects the worst pair alone, and none where all are good', () => {
  expect(suspectOf(judged(0.1, 2.4, 0.9))).toBe(1);
  expect(suspectOf(judged(0.1, 0.29))).toBeUndefined();
  expect(suspectOf(judged(0.3))).toBe(0);
  expect([suspectOf(judged()), suspectOf(undefined)]).toEqual([undefined, undefined]);
});

it('believes the other pairs rather than the fit that a wrong one bends', () => {
  expect(errorOf({ pixels: 3, metres: 0.2, metresFromOthers: 1.5 })).toBe(1.5);
  expect(errorOf({ pixels: 3, metres: 0.2 })).toBe(0.2);
});
