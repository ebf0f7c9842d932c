/** A place: metres on a plan (y up) or pixels in an image (y down). */
export type Point = readonly [x: number, y: number];

/** A rectangle along the axes. */
export interface Box {
  readonly min: Point;
  readonly max: Point;
}

/** The distance between two places. */
export function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

/** The place half-way. */
export function middle(a: Point, b: Point): Point {
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
}

/** The mean of some places; the origin where there are none. */
export function centre(points: readonly Point[]): Point {
  const count = Math.max(1, points.length);
  return [points.reduce((sum, [x]) => sum + x, 0) / count, points.reduce((sum, [, y]) => sum + y, 0) / count];
}

/** The place as it shows in the mirror of the line through two others. The line's own where these two are one. */
export function mirrored(point: Point, from: Point, to: Point): Point {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const square = dx * dx + dy * dy;
  if (square === 0) {
    return from;
  }
  const along = ((point[0] - from[0]) * dx + (point[1] - from[1]) * dy) / square;
  return [2 * (from[0] + along * dx) - point[0], 2 * (from[1] + along * dy) - point[1]];
}

/** A place beside the middle of a line, to its left as one looks from its first end to the second. */
export function beside(from: Point, to: Point, by: number): Point {
  const length = distance(from, to) || 1;
  const [x, y] = middle(from, to);
  return [x - ((to[1] - from[1]) / length) * by, y + ((to[0] - from[0]) / length) * by];
}

/** The place in a box that is nearest to another. */
export function clamped([x, y]: Point, { min, max }: Box): Point {
  return [Math.min(Math.max(x, min[0]), max[0]), Math.min(Math.max(y, min[1]), max[1])];
}

/** A rectangle's corners, from the first one on counter-clockwise where y is up. */
export function corners({ min, max }: Box): readonly Point[] {
  return [min, [max[0], min[1]], max, [min[0], max[1]]];
}

/** The smallest box around some places; undefined where there are none. */
export function boxAround(points: readonly Point[]): Box | undefined {
  if (points.length === 0) {
    return undefined;
  }
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return { min: [Math.min(...xs), Math.min(...ys)], max: [Math.max(...xs), Math.max(...ys)] };
}
