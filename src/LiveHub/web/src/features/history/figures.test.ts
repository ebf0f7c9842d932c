import { describe, expect, it } from 'vitest';
import { changeOf, keyFigures, meanWait } from './figures';
import { figures } from './testing/histories';

describe('a change', () => {
  it.each([
    ['count', 120, 100, '+20%'],
    ['count', 100, 120, '-17%'],
    ['clock', 100, 100.4, 'no change'],
    ['count', 0, 0, 'no change'],
    ['count', 5, 0, undefined],
    ['count', 5, undefined, undefined],
    ['count', undefined, 5, undefined],
    ['share', 0.25, 0.2, '+5.0 pts'],
    ['share', 0.2, 0.2321, '-3.2 pts'],
    ['share', 0.2, 0.20001, 'no change'],
  ] as const)('of a %s to %s from %s is %s', (unit, now, before, expected) => {
    expect(changeOf(unit, now, before)).toBe(expected);
  });
});

describe('key figures', () => {
  it('leave out what a store has not', () => {
    expect(keyFigures(figures({})).map(({ id }) => id)).toEqual(['visits', 'entries', 'exits', 'stay', 'mean', 'peak']);
    expect(keyFigures(figures({ queues: [{ id: 'till', served: 0 }], sales: { transactions: 0, amount: 0 } })).length).toBe(10);
  });

  it('weigh the waits of several queues', () => {
    const queues = [{ id: 'a', served: 1, meanWaitSeconds: 100 }, { id: 'b', served: 3, meanWaitSeconds: 20 }, { id: 'c', served: 0 }];
    expect(meanWait(figures({ queues }))).toBe(40);
    expect(meanWait(figures({ queues: [{ id: 'c', served: 0 }] }))).toBeUndefined();
  });
});
