import type { ZoneKind } from '../../../contracts/contracts.g';
import { type Box, type Point } from './geometry';
import { at, isList, type Json, listAt, type Path } from './json';

/** What has an id and a name. */
export interface Named {
  readonly path: Path;
  readonly id: string;
  readonly name: string;
}

/** A floor as far as it can be read: what is missing or wrong reads as nothing, and the problems tell of it. */
export interface FloorView extends Named, Box {
  readonly walls: readonly (readonly Point[])[];
  readonly zones: readonly ZoneView[];
  readonly lines: readonly LineView[];
  readonly picture: PictureView | undefined;
}

/** A picture beneath the plan. */
export interface PictureView {
  readonly file: string;
  readonly min: Point;
  readonly width: number;
}

/** A zone. */
export interface ZoneView extends Named {
  readonly kind: ZoneKind;
  readonly polygon: readonly Point[];
  readonly front: readonly Point[];
}

/** A counting line. */
export interface LineView extends Named {
  readonly from: Point;
  readonly to: Point;
  readonly inside: Point;
  readonly band: number;
}

/** A camera. */
export interface CameraView extends Named {
  readonly floor: string;
  readonly kind: string;
  readonly location: string;
  readonly calibration: CalibrationView;
  readonly masks: readonly (readonly Point[])[];
}

/** How a camera's image lies on the floor. */
export interface CalibrationView {
  readonly imageWidth: number;
  readonly imageHeight: number;
  readonly pairs: readonly PairView[];
  /** Whether it is a matrix, which a page cannot draw. */
  readonly isMatrix: boolean;
}

/** One point of the floor, in the image and on the plan. */
export interface PairView {
  readonly image: Point;
  readonly floor: Point;
}

export const ZONE_KINDS: readonly ZoneKind[] = ['area', 'shelf', 'queue', 'entrance', 'staff'];

/** The floors of a store. */
export function floorsOf(store: Json): readonly FloorView[] {
  return listAt(store, ['floors']).map((_, i) => floorAt(store, ['floors', i]));
}

/** The cameras of a store. */
export function camerasOf(store: Json): readonly CameraView[] {
  return listAt(store, ['cameras']).map((camera, i) => ({
    ...named(camera, ['cameras', i]),
    floor: text(camera, 'floor'),
    kind: textAt(camera, ['source', 'kind']),
    location: textAt(camera, ['source', 'location']),
    calibration: calibrationOf(at(camera, ['calibration']) ?? {}),
    masks: polylines(camera, 'masks'),
  }));
}

/** The text in a field; empty where there is none. */
export function textAt(value: Json | undefined, path: Path): string {
  const found = at(value, path);
  return typeof found === 'string' ? found : '';
}

/** The number in a field; undefined where there is none. */
export function numberAt(value: Json | undefined, path: Path): number | undefined {
  const found = at(value, path);
  return typeof found === 'number' ? found : undefined;
}

/** A place, if the value is one. */
export function pointOf(value: Json | undefined): Point | undefined {
  const [x, y] = isList(value) ? value : [];
  return typeof x === 'number' && typeof y === 'number' ? [x, y] : undefined;
}

/** Those values of a list that are places. */
export function pointsOf(value: Json | undefined): readonly Point[] {
  return (isList(value) ? value : []).flatMap((item) => {
    const point = pointOf(item);
    return point === undefined ? [] : [point];
  });
}

function floorAt(store: Json, path: Path): FloorView {
  const floor = at(store, path) ?? {};
  const picture = at(floor, ['picture']);
  return {
    ...named(floor, path),
    min: pointOf(at(floor, ['min'])) ?? [0, 0],
    max: pointOf(at(floor, ['max'])) ?? [20, 12],
    walls: polylines(floor, 'walls'),
    zones: listAt(floor, ['zones']).map((zone, i) => ({
      ...named(zone, [...path, 'zones', i]),
      kind: ZONE_KINDS.find((kind) => kind === text(zone, 'kind')) ?? 'area',
      polygon: pointsOf(at(zone, ['polygon'])),
      front: pointsOf(at(zone, ['front'])),
    })),
    lines: listAt(floor, ['lines']).map((line, i) => ({
      ...named(line, [...path, 'lines', i]),
      from: pointOf(at(line, ['from'])) ?? [0, 0],
      to: pointOf(at(line, ['to'])) ?? [0, 0],
      inside: pointOf(at(line, ['inside'])) ?? [0, 0],
      band: numberAt(line, ['band']) ?? 0.5,
    })),
    picture:
      picture === undefined
        ? undefined
        : { file: text(picture, 'file'), min: pointOf(at(picture, ['min'])) ?? [0, 0], width: numberAt(picture, ['width']) ?? 1 },
  };
}

function calibrationOf(calibration: Json): CalibrationView {
  return {
    imageWidth: numberAt(calibration, ['imageWidth']) ?? 0,
    imageHeight: numberAt(calibration, ['imageHeight']) ?? 0,
    pairs: listAt(calibration, ['points']).map((pair) => ({
      image: pointOf(at(pair, ['image'])) ?? [0, 0],
      floor: pointOf(at(pair, ['floor'])) ?? [0, 0],
    })),
    isMatrix: listAt(calibration, ['homography']).length > 0 || listAt(calibration, ['worldToCamera']).length > 0,
  };
}

function named(value: Json, path: Path): Named {
  return { path, id: text(value, 'id'), name: text(value, 'name') };
}

function text(value: Json, field: string): string {
  return textAt(value, [field]);
}

function polylines(value: Json, field: string): readonly (readonly Point[])[] {
  return listAt(value, [field]).map(pointsOf);
}
