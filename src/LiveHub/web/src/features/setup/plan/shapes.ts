import { type Box, boxAround, centre, corners, type Point } from '../draft/geometry';
import { onRaster } from '../draft/snapping';
import type { FloorView } from '../draft/views';

/** Every corner of a floor that others may want to meet: of the plan, its walls, zones and lines. */
export function cornersOf(floor: FloorView): readonly Point[] {
  return [
    ...corners(floor),
    ...floor.walls.flat(),
    ...floor.zones.flatMap(({ polygon }) => polygon),
    ...floor.lines.flatMap(({ from, to }) => [from, to]),
  ];
}

/** The corners of a floor without the one that is being moved. */
export function otherCorners(floor: FloorView, own: Point): readonly Point[] {
  return cornersOf(floor).filter((corner) => corner[0] !== own[0] || corner[1] !== own[1]);
}

/** The smallest plan that holds a picture and everything that is drawn. */
export function boxWith(floor: FloorView, picture: Box): Box {
  const drawn = [...floor.walls.flat(), ...floor.zones.flatMap(({ polygon }) => polygon), ...floor.lines.flatMap(({ from, to }) => [from, to])];
  return boxAround([picture.min, picture.max, ...drawn]) ?? picture;
}

/** A rectangle of some size around a place, moved into the plan where it would stand out. */
export function rectangleAt([x, y]: Point, width: number, depth: number, { min, max }: Box): readonly Point[] {
  const start = (middle: number, size: number, low: number, high: number) => Math.max(low, Math.min(middle - size / 2, high - size));
  const [left, bottom] = [start(x, width, min[0], max[0]), start(y, depth, min[1], max[1])];
  return corners({ min: [left, bottom], max: [Math.min(left + width, max[0]), Math.min(bottom + depth, max[1])] });
}

/** The lines of a grid within a box. */
export function gridLines({ min, max }: Box, every: number): readonly (readonly [Point, Point])[] {
  const upright = ticks(min[0], max[0], every).map((x) => [[x, min[1]], [x, max[1]]] as const);
  const level = ticks(min[1], max[1], every).map((y) => [[min[0], y], [max[0], y]] as const);
  return [...upright, ...level];
}

/** How far apart the grid's lines are, in metres, so that they do not crowd the screen. */
export function gridStep(scale: number): number {
  return [1, 5, 10, 50, 100].find((metres) => metres * scale >= 9) ?? 500;
}

function ticks(from: number, to: number, every: number): readonly number[] {
  const first = Math.ceil(from / every - 1e-9);
  return Array.from({ length: Math.max(0, Math.floor(to / every + 1e-9) - first + 1) }, (_, i) => (first + i) * every);
}

/** Where a new thing goes on a floor: its middle. */
export function newPlace({ min, max }: Box): Point {
  const [x, y] = centre([min, max]);
  return [onRaster(x), onRaster(y)];
}
