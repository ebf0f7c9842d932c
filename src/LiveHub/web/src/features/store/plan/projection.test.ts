import { describe, expect, it } from 'vitest';
import { centroid, project, scaleBarMetres } from './projection';

describe('a projection', () => {
  it('puts the lower left corner at the lower left, y up', () => {
    const plan = project([-2, 1], [18, 11], 400, 220, 10);
    expect(plan.scale).toBe(19);
    expect([plan.x(-2), plan.y(1)]).toEqual([10, 205]);
    expect([plan.x(18), plan.y(11)]).toEqual([390, 15]);
  });

  it('finds the point under the pointer again', () => {
    const plan = project([-2, 1], [18, 11], 400, 220, 10);
    const [x, y] = plan.at(plan.x(3.25), plan.y(7.5));
    expect(x).toBeCloseTo(3.25, 9);
    expect(y).toBeCloseTo(7.5, 9);
  });

  it('centres what is narrower than the canvas', () => {
    const plan = project([0, 0], [10, 10], 400, 220, 10);
    expect([plan.scale, plan.x(5), plan.y(5)]).toEqual([20, 200, 110]);
  });

  it.each([
    [[0, 0], [0, 0], 400, 200],
    [[5, 5], [1, 1], 400, 200],
    [[0, 0], [10, 10], 5, 5],
  ] as const)('stays finite from %j to %j on %i x %i', (min, max, width, height) => {
    const plan = project(min, max, width, height, 10);
    expect(plan.scale).toBeGreaterThanOrEqual(0);
    expect(Number.isFinite(plan.x(3))).toBe(true);
    expect(Number.isFinite(plan.y(3))).toBe(true);
  });
});

it.each([
  [40, 160, 2], [16, 160, 10], [40, 39, 1], [40, 200, 5], [3, 160, 50], [0, 160, 1], [NaN, 160, 1],
])('at %d pixels a metre, %d pixels hold a bar of %d m', (scale, longest, metres) => {
  expect(scaleBarMetres(scale, longest)).toBe(metres);
});

describe('the centroid', () => {
  it('is the middle of the area and not of the corners', () => {
    const [x, y] = centroid([[0, 0], [6, 0], [6, 2], [2, 2], [2, 6], [0, 6]]);
    expect(x).toBeCloseTo(2.2, 6);
    expect(y).toBeCloseTo(2.2, 6);
  });

  it('does not depend on where the polygon closes or which way it turns', () => {
    expect(centroid([[0, 0], [4, 0], [4, 2], [0, 2], [0, 0]])).toEqual([2, 1]);
    expect(centroid([[0, 2], [4, 2], [4, 0], [0, 0]])).toEqual([2, 1]);
  });

  it('of a polygon without area is the middle of its corners', () => {
    expect(centroid([[0, 0], [4, 0], [8, 0]])).toEqual([4, 0]);
    expect(centroid([])).toEqual([0, 0]);
  });
});
