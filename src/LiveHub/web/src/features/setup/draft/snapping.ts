import { distance, type Point } from './geometry';

/** The raster of the plan, in metres. */
export const RASTER = 0.05;

/** The number on the raster that is nearest, without the dust of binary fractions. */
export function onRaster(value: number, raster = RASTER): number {
  const digits = Math.max(0, Math.ceil(-Math.log10(raster)));
  // Adding zero makes a negative zero a plain one.
  return Number((Math.round(value / raster) * raster).toFixed(digits)) + 0;
}

/** The nearest of some corners that is within reach; otherwise the place on the raster. */
export function snapped(point: Point, corners: readonly Point[], reach: number, raster = RASTER): Point {
  let [best, nearest]: [Point | undefined, number] = [undefined, reach];
  for (const corner of corners) {
    const away = distance(point, corner);
    if (away <= nearest) {
      [best, nearest] = [corner, away];
    }
  }
  return best ?? [onRaster(point[0], raster), onRaster(point[1], raster)];
}
