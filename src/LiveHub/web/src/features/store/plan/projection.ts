import type { PlanPoint } from '../../../contracts/contracts.g';

/** From metres on the plan (y up) to pixels of the canvas (y down), the same scale both ways. */
export interface Projection {
  /** Pixels per metre. */
  readonly scale: number;
  /** Pixels from the canvas's left edge. */
  x(metres: number): number;
  /** Pixels from the canvas's upper edge. */
  y(metres: number): number;
  /** The point on the plan at a place on the canvas, in metres. */
  at(x: number, y: number): PlanPoint;
}

/** Fits a plan into a canvas, centred, with a margin around it; all sizes in CSS pixels. */
export function project(min: PlanPoint, max: PlanPoint, width: number, height: number, margin: number): Projection {
  const metresWide = Math.max(0.01, max[0] - min[0]);
  const metresHigh = Math.max(0.01, max[1] - min[1]);
  const scale = Math.max(0, Math.min((width - 2 * margin) / metresWide, (height - 2 * margin) / metresHigh));
  const left = (width - metresWide * scale) / 2;
  const bottom = (height + metresHigh * scale) / 2;
  return {
    scale,
    x: (metres) => left + (metres - min[0]) * scale,
    y: (metres) => bottom - (metres - min[1]) * scale,
    at: (x, y) => [min[0] + (x - left) / scale, min[1] + (bottom - y) / scale],
  };
}

/** A round length for a scale bar: the longest of 1, 2, 5, 10, ... metres that is no longer than the given pixels. */
export function scaleBarMetres(scale: number, longest: number): number {
  const metres = longest / scale;
  if (!Number.isFinite(metres) || metres < 1) {
    return 1;
  }
  const power = 10 ** Math.floor(Math.log10(metres));
  return power * ([5, 2].find((step) => step * power <= metres) ?? 1);
}

/** The middle of a polygon's area (the shoelace formula); of its corners where it has no area. */
export function centroid(polygon: readonly PlanPoint[]): PlanPoint {
  let area = 0;
  let x = 0;
  let y = 0;
  polygon.forEach((a, i) => {
    const b = polygon[(i + 1) % polygon.length] ?? a;
    const cross = a[0] * b[1] - b[0] * a[1];
    area += cross;
    x += (a[0] + b[0]) * cross;
    y += (a[1] + b[1]) * cross;
  });
  if (Math.abs(area) > 1e-9) {
    return [x / (3 * area), y / (3 * area)];
  }
  const mean = (axis: 0 | 1) => polygon.reduce((sum, point) => sum + point[axis], 0) / Math.max(1, polygon.length);
  return [mean(0), mean(1)];
}
