import type { PlanPoint, ZoneConfiguration } from '../../../contracts/contracts.g';

/** The zone in which a point lies, the first of several; undefined where it lies in none. */
export function zoneAt(zones: readonly ZoneConfiguration[], x: number, y: number): ZoneConfiguration | undefined {
  return zones.find(({ polygon }) => holds(polygon, x, y));
}

/** Whether a polygon holds a point: a ray to the right crosses its edges an odd number of times. */
function holds(polygon: readonly PlanPoint[], x: number, y: number): boolean {
  let inside = false;
  polygon.forEach((a, i) => {
    const b = polygon[(i + 1) % polygon.length] ?? a;
    if (a[1] > y !== b[1] > y && x < a[0] + ((y - a[1]) / (b[1] - a[1])) * (b[0] - a[0])) {
      inside = !inside;
    }
  });
  return inside;
}
