import type { FloorConfiguration, PlanPoint, ShopperPosition } from '../src/contracts/contracts.g';

/** A seeded source of numbers from 0 to 1 (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Any item of a list that has some. */
export function pick<T>(items: readonly T[], random: () => number): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) {
    throw new Error('An invented plan needs at least one floor, zone and line.');
  }
  return item;
}

/** An invented visitor: in through a line, from zone to zone, out again. */
export interface Walker {
  readonly id: string;
  readonly floor: FloorConfiguration;
  readonly speed: number;
  x: number;
  y: number;
  target: PlanPoint;
  rest: number;
  stops: number;
  zone: string | undefined;
}

/** A visitor who stands at a floor's line. */
export function enter(id: string, floor: FloorConfiguration, random: () => number): Walker {
  const [x, y] = doorOf(floor, random);
  const walker = { id, floor, speed: 0.8 + random() * 0.7, x, y, rest: 0, zone: undefined, stops: 1 + Math.floor(random() * 6) };
  return { ...walker, target: stopOf(floor, random) };
}

/** Moves a visitor; false once the visit has ended. */
export function walk(walker: Walker, seconds: number, random: () => number): boolean {
  if (walker.rest > 0) {
    walker.rest -= seconds;
    walker.x += (random() - 0.5) * 0.06;
    walker.y += (random() - 0.5) * 0.06;
    return true;
  }
  const [tx, ty] = walker.target;
  const distance = Math.hypot(tx - walker.x, ty - walker.y);
  const step = walker.speed * seconds;
  if (distance > step) {
    walker.x += ((tx - walker.x) / distance) * step + (random() - 0.5) * 0.08;
    walker.y += ((ty - walker.y) / distance) * step + (random() - 0.5) * 0.08;
    return true;
  }
  if (walker.stops < 0) {
    return false;
  }
  walker.rest = 2 + random() * 14;
  walker.stops -= 1;
  walker.target = walker.stops < 0 ? doorOf(walker.floor, random) : stopOf(walker.floor, random);
  return true;
}

/** The visitor as the hub shows it, in whole centimetres. */
export function positionOf(walker: Walker): ShopperPosition {
  const centimetres = (metres: number) => Math.round(metres * 100) / 100;
  return { shopper: walker.id, floor: walker.floor.id, x: centimetres(walker.x), y: centimetres(walker.y) };
}

/** The zone around a point. Invented zones are convex enough for their bounding boxes. */
export function zoneAt(floor: FloorConfiguration, x: number, y: number): string | undefined {
  return floor.zones.find(({ polygon }) => {
    const xs = polygon.map(([px]) => px);
    const ys = polygon.map(([, py]) => py);
    return x >= Math.min(...xs) && x <= Math.max(...xs) && y >= Math.min(...ys) && y <= Math.max(...ys);
  })?.id;
}

function doorOf(floor: FloorConfiguration, random: () => number): PlanPoint {
  const { from, to } = pick(floor.lines, random);
  const part = 0.2 + random() * 0.6;
  return [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part];
}

function stopOf(floor: FloorConfiguration, random: () => number): PlanPoint {
  const { polygon } = pick(floor.zones, random);
  const inner = (axis: 0 | 1) => {
    const values = polygon.map((point) => point[axis]);
    const least = Math.min(...values);
    return least + (Math.max(...values) - least) * (0.15 + random() * 0.7);
  };
  return [inner(0), inner(1)];
}
