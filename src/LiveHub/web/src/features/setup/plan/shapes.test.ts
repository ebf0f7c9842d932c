import { expect, it } from 'vitest';
import { floorsOf } from '../draft/views';
import { boxWith, cornersOf, gridLines, gridStep, otherCorners, rectangleAt } from './shapes';

const FLOORS = floorsOf({
  floors: [{ min: [0, 0], max: [4, 2], walls: [[[0, 1], [1, 1]]], zones: [{ polygon: [[2, 1], [3, 1], [3, 2]] }], lines: [{ from: [1, 0], to: [2, 0], inside: [1, 1] }] }],
});

it.each(FLOORS)('snaps to the corners of everything but itself', (floor) => {
  expect(cornersOf(floor)).toHaveLength(4 + 2 + 3 + 2);
  expect(otherCorners(floor, [3, 1])).not.toContainEqual([3, 1]);
  expect(otherCorners(floor, [3, 1])).toHaveLength(10);
});

it.each(FLOORS)('grows the plan around its picture, and never cuts off what is drawn', (floor) => {
  expect(boxWith(floor, { min: [0, 0], max: [2, 9] })).toEqual({ min: [0, 0], max: [3, 9] });
});

it('puts a rectangle inside the plan', () => {
  const box = { min: [0, 0], max: [4, 2] } as const;
  expect(rectangleAt([2, 1], 2, 1, box)).toEqual([[1, 0.5], [3, 0.5], [3, 1.5], [1, 1.5]]);
  expect(rectangleAt([4, 2], 2, 1, box)).toEqual([[2, 1], [4, 1], [4, 2], [2, 2]]);
  expect(rectangleAt([2, 1], 9, 9, box)).toEqual([[0, 0], [4, 0], [4, 2], [0, 2]]);
});

it('draws the metre grid through whole metres', () => {
  expect(gridLines({ min: [-0.5, 0], max: [1.2, 1] }, 1)).toEqual([
    [[0, 0], [0, 1]], [[1, 0], [1, 1]], [[-0.5, 0], [1.2, 0]], [[-0.5, 1], [1.2, 1]],
  ]);
  expect([gridStep(30), gridStep(5), gridStep(0.01)]).toEqual([1, 5, 500]);
});
