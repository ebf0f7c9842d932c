import type { Point } from './geometry';
import { at, type Json, listAt, type Path, withAt, withItem } from './json';
import { onRaster } from './snapping';
import { numberAt, pointOf, pointsOf, textAt } from './views';

/** The kinds of sources that have an address or a path. */
export const LOCATED: readonly string[] = ['rtsp', 'http', 'file', 'images', 'device'];

/** The kinds of sources that give pictures. */
export const PICTURED: readonly string[] = [...LOCATED, 'push', 'simulated'];

/** A camera's source with another address; what the address says about its kind counts. */
export function locate(store: Json, camera: Path, location: string): Json {
  const path = [...camera, 'source'];
  const located = withAt(store, [...path, 'location'], location);
  const kind = kindOf(location);
  return kind === undefined || (kind === 'file' && textAt(store, [...path, 'kind']) === 'images') ? located : sourceOf(located, camera, kind);
}

/** A camera's source of another kind; what such a source does not have goes. */
export function sourceOf(store: Json, camera: Path, kind: string): Json {
  const path = [...camera, 'source'];
  const changed = withAt(store, [...path, 'kind'], kind);
  const plain = kind === 'file' || kind === 'images' ? changed : withAt(changed, [...path, 'loop'], undefined);
  const located = LOCATED.includes(kind) ? plain : withAt(plain, [...path, 'location'], undefined);
  return kind === 'observations' ? withAt(located, [...camera, 'calibration', 'points'], undefined) : located;
}

/** A camera whose image has another size; what was marked on the image stays where it was on it. */
export function resize(store: Json, camera: Path, width: number, height: number): Json {
  const path = [...camera, 'calibration'];
  const [before, above] = [numberAt(store, [...path, 'imageWidth']) ?? 0, numberAt(store, [...path, 'imageHeight']) ?? 0];
  if ((before === width && above === height) || at(store, [...path, 'lens']) !== undefined || at(store, [...path, 'homography']) !== undefined) {
    return store;
  }
  const scaled = ([x, y]: Point): Point => (before > 0 && above > 0 ? [onRaster((x * width) / before, 0.1), onRaster((y * height) / above, 0.1)] : [x, y]);
  const sized = withAt(withAt(store, [...path, 'imageWidth'], width), [...path, 'imageHeight'], height);
  const paired = listAt(sized, [...path, 'points']).reduce<Json>((next, pair, i) => {
    const image = pointOf(at(pair, ['image']));
    return image ? withAt(next, [...path, 'points', i, 'image'], scaled(image)) : next;
  }, sized);
  const masks = listAt(paired, [...camera, 'masks']);
  return masks.length === 0 ? paired : withAt(paired, [...camera, 'masks'], masks.map((mask) => pointsOf(mask).map(scaled)));
}

/** One more pair of a place in the image and one on the plan. Matrices of a calibration give way to it. */
export function addPair(store: Json, camera: Path, image: Point, floor: Point): Json {
  const path = [...camera, 'calibration'];
  const plain = withAt(withAt(store, [...path, 'homography'], undefined), [...path, 'worldToCamera'], undefined);
  return withItem(plain, [...path, 'points'], { image, floor });
}

/** One more area of the image that nothing looks at. */
export function addMask(store: Json, camera: Path, mask: readonly Point[]): Json {
  return withItem(store, [...camera, 'masks'], mask);
}

function kindOf(location: string): string | undefined {
  if (/^rtsps?:\/\//i.test(location)) {
    return 'rtsp';
  }
  if (/^https?:\/\//i.test(location)) {
    return 'http';
  }
  return location.startsWith('/dev/') ? 'device' : /^(\.{0,2}\/|[a-z]:\\)/i.test(location) ? 'file' : undefined;
}
