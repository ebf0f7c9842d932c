import type { ZoneKind } from '../../../contracts/contracts.g';
import { beside, type Box, mirrored, type Point } from './geometry';
import { at, isObject, type Json, listAt, type Path, withAt, withItem } from './json';
import { freeId } from './slug';
import { onRaster } from './snapping';
import { floorsOf, pointOf, pointsOf, textAt } from './views';

const SHAPE: readonly string[] = ['polygon', 'front', 'from', 'to', 'inside'];

/** The path of the last item of a list. */
export function lastOf(store: Json, list: Path): Path {
  return [...list, listAt(store, list).length - 1];
}

/** One more zone. Its id is made of its name. */
export function addZone(store: Json, floor: Path, kind: ZoneKind, name: string, polygon: readonly Point[]): Json {
  return withItem(store, [...floor, 'zones'], { id: freeId(name, idsLike(store, [...floor, 'zones', 0]), kind), name, kind, polygon });
}

/** One more counting line, whose inner side is to the left of whoever looks along it. */
export function addLine(store: Json, floor: Path, name: string, from: Point, to: Point): Json {
  const id = freeId(name, idsLike(store, [...floor, 'lines', 0]), 'line');
  return withItem(store, [...floor, 'lines'], { id, name, from, to, inside: tidy(beside(from, to, 1)) });
}

/** One more wall. */
export function addWall(store: Json, floor: Path, wall: readonly Point[]): Json {
  return withItem(store, [...floor, 'walls'], wall);
}

/** One more floor, 20 by 12 metres. */
export function addFloor(store: Json, name: string): Json {
  return withItem(store, ['floors'], { id: freeId(name, idsLike(store, ['floors', 0]), 'floor'), name, min: [0, 0], max: [20, 12] });
}

/** One more camera, which is not calibrated yet. */
export function addCamera(store: Json, name: string, floor: string, source: Json): Json {
  const id = freeId(name, idsLike(store, ['cameras', 0]), 'camera');
  return withItem(store, ['cameras'], { id, name, floor, source, calibration: { imageWidth: 0, imageHeight: 0, points: [] } });
}

/** Another name. The id of what was never saved follows it, unless it was written by hand. */
export function rename(store: Json, path: Path, name: string, wasSaved: (id: string) => boolean): Json {
  const [id, before] = [textAt(store, [...path, 'id']), textAt(store, [...path, 'name'])];
  const others = idsLike(store, path).filter((other) => other !== id);
  const otherwise = String(path.at(-2) ?? 'item').replace(/s$/, '');
  const follows = !wasSaved(id) && id === freeId(before, others, otherwise);
  const named = withAt(store, [...path, 'name'], name);
  return follows ? changeId(named, path, freeId(name, others, otherwise)) : named;
}

/** Another id, also where a camera or an alert refers to it. */
export function changeId(store: Json, path: Path, id: string): Json {
  const before = textAt(store, [...path, 'id']);
  const renamed = withAt(store, [...path, 'id'], id);
  switch (path.at(-2)) {
    case 'floors':
      return referring(renamed, ['cameras'], 'floor', before, id);
    case 'zones':
      return referring(renamed, ['alerts'], 'zone', before, id);
    default:
      return renamed;
  }
}

/** Without what is at a path. Alerts that watch a zone go with it. */
export function remove(store: Json, path: Path): Json {
  const id = textAt(store, [...path, 'id']);
  const without = withAt(store, path, undefined);
  if (path.at(-2) !== 'zones' || listAt(store, ['alerts']).length === 0) {
    return without;
  }
  return withAt(without, ['alerts'], listAt(without, ['alerts']).filter((alert) => at(alert, ['zone']) !== id));
}

/** Everything that makes up an object's shape, moved by some metres; nothing moves where it would leave the plan. */
export function move(store: Json, path: Path, [dx, dy]: Point): Json {
  const object = at(store, path);
  const by = (points: readonly Point[]) => points.map(([x, y]) => tidy([x + dx, y + dy]));
  const fields = isObject(object) ? SHAPE.filter((field) => field in object) : [];
  const outline = isObject(object)
    ? fields.filter((field) => field !== 'inside').flatMap((field) => pointList(object[field]))
    : pointsOf(object);
  if (!fits(by(outline), floorBox(store, path))) {
    return store;
  }
  return isObject(object)
    ? fields.reduce((next, field) => {
        const [moved, isPoint] = [by(pointList(object[field])), pointOf(object[field]) !== undefined];
        return withAt(next, [...path, field], isPoint ? (moved[0] ?? null) : moved);
      }, store)
    : withAt(store, path, by(outline));
}

/** The counting line with its inner side on the other side. */
export function flip(store: Json, path: Path): Json {
  const [from, to, inside] = ['from', 'to', 'inside'].map((field) => pointOf(at(store, [...path, field])) ?? ([0, 0] as const));
  return from && to && inside ? withAt(store, [...path, 'inside'], tidy(mirrored(inside, from, to))) : store;
}

/** A counting line with another end; its inner side stays where it was, as seen along it. */
export function moveEnd(store: Json, path: Path, end: 'from' | 'to', place: Point): Json {
  const [from, to, inside] = ['from', 'to', 'inside'].map((field) => pointOf(at(store, [...path, field])) ?? ([0, 0] as const));
  if (!from || !to || !inside) {
    return store;
  }
  const left = (to[0] - from[0]) * (inside[1] - from[1]) - (to[1] - from[1]) * (inside[0] - from[0]) >= 0;
  const moved = withAt(store, [...path, end], place);
  return withAt(moved, [...path, 'inside'], tidy(beside(end === 'from' ? place : from, end === 'to' ? place : to, left ? 1 : -1)));
}

/** The ids that must differ from each other: those of the same sort, of all floors. */
export function idsLike(store: Json, path: Path): readonly string[] {
  const kind = path.at(-2);
  const owners = kind === 'zones' || kind === 'lines' ? listAt(store, ['floors']) : [store];
  return owners.flatMap((owner) => listAt(owner, [String(kind)])).map((item) => textAt(item, ['id']));
}

/** A place in whole millimetres. */
export function tidy([x, y]: Point): Point {
  return [onRaster(x, 0.001), onRaster(y, 0.001)];
}

function referring(store: Json, list: Path, field: string, before: string, id: string): Json {
  return listAt(store, list).reduce<Json>(
    (next, item, i) => (at(item, [field]) === before ? withAt(next, [...list, i, field], id) : next),
    store,
  );
}

function pointList(value: Json | undefined): readonly Point[] {
  const point = pointOf(value);
  return point === undefined ? pointsOf(value) : [point];
}

function floorBox(store: Json, path: Path): Box {
  return floorsOf(store)[Number(path[1])] ?? { min: [-Infinity, -Infinity], max: [Infinity, Infinity] };
}

function fits(points: readonly Point[], { min, max }: Box): boolean {
  return points.every(([x, y]) => x >= min[0] && x <= max[0] && y >= min[1] && y <= max[1]);
}
