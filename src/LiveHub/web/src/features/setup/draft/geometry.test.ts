import { expect, it } from 'vitest';
import { beside, boxAround, centre, clamped, corners, mirrored, type Point } from './geometry';
import { onRaster, snapped } from './snapping';

it.each<[Point, Point, Point, Point]>([
  [[1, 2], [0, 0], [4, 0], [1, -2]],
  [[3, 1], [0, 0], [2, 2], [1, 3]],
  [[3, 1], [2, 2], [2, 2], [2, 2]],
])('%j in the mirror of %j to %j is %j', (point, from, to, image) => {
  expect(mirrored(point, from, to)).toEqual(image);
});

it('finds places', () => {
  expect(beside([0, 0], [4, 0], 1)).toEqual([2, 1]);
  expect(beside([1, 1], [1, 1], 1)).toEqual([1, 1]);
  expect(centre([[0, 0], [2, 0], [2, 4], [0, 4]])).toEqual([1, 2]);
  expect(centre([])).toEqual([0, 0]);
  expect(clamped([-1, 9], { min: [0, 0], max: [5, 5] })).toEqual([0, 5]);
  expect(boxAround([[3, 1], [0, 2]])).toEqual({ min: [0, 1], max: [3, 2] });
  expect(boxAround([])).toBeUndefined();
  expect(corners({ min: [0, 0], max: [2, 1] })).toEqual([[0, 0], [2, 0], [2, 1], [0, 1]]);
});

it('puts numbers on the raster of 5 cm, without dust', () => {
  expect([0.1 + 0.2, 1.234, -0.02, 0.08].map((value) => onRaster(value))).toEqual([0.3, 1.25, 0, 0.1]);
  expect(onRaster(12.6, 1)).toBe(13);
});

it('snaps to the nearest corner within reach, else to the raster', () => {
  const walls: Point[] = [[1.02, 1.03], [1.1, 1.1]];
  expect(snapped([1.03, 1.04], walls, 0.2)).toEqual([1.02, 1.03]);
  expect(snapped([1.09, 1.1], walls, 0.2)).toEqual([1.1, 1.1]);
  expect(snapped([2.03, 1.04], walls, 0.2)).toEqual([2.05, 1.05]);
});
