import { type Box, centre, type Point } from '../draft/geometry';

/** What part of a surface is in view: everything at zoom 1. */
export interface Viewport {
  readonly centre: Point;
  readonly zoom: number;
}

/** A width and a height in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size of a surface, and how many CSS pixels make up what one is to the eye: more on a wall of 4K. */
export interface Sheet extends Size {
  readonly unit: number;
}

/** Where places of the world (metres, or pixels of an image) lie on the screen. */
export interface View extends Sheet {
  /** CSS pixels to a unit of the world. */
  readonly scale: number;
  readonly x: (world: number) => number;
  readonly y: (world: number) => number;
  readonly place: (screen: Point) => Point;
  /** Places as an SVG element's attribute points. */
  readonly points: (places: readonly Point[]) => string;
}

/** The least room around everything, in units of the eye: marks on its edge are whole. */
const MARGIN = 20;
const DEEPEST = 40;

/** All of a box. */
export function whole({ min, max }: Box): Viewport {
  return { centre: centre([min, max]), zoom: 1 };
}

/** What a viewport of a box shows on a surface of some size. */
export function viewOf(box: Box, size: Sheet, { centre: [cx, cy], zoom }: Viewport, isUp: boolean): View {
  const [across, up] = [Math.max(1e-3, box.max[0] - box.min[0]), Math.max(1e-3, box.max[1] - box.min[1])];
  const margin = Math.min(MARGIN * size.unit, size.width / 20);
  const fit = Math.min((size.width - 2 * margin) / across, (size.height - 2 * margin) / up);
  const scale = Math.max(1e-3, fit) * zoom;
  const sign = isUp ? -1 : 1;
  const x = (world: number) => size.width / 2 + (world - cx) * scale;
  const y = (world: number) => size.height / 2 + sign * (world - cy) * scale;
  return {
    ...size,
    scale,
    x,
    y,
    place: ([left, top]) => [cx + (left - size.width / 2) / scale, cy + (sign * (top - size.height / 2)) / scale],
    points: (places) => places.map(([px, py]) => `${x(px).toFixed(2)},${y(py).toFixed(2)}`).join(' '),
  };
}

/** Closer by a factor, so that what is at a place of the screen stays there. */
export function zoomed(viewport: Viewport, view: View, at: Point, factor: number, box: Box): Viewport {
  const zoom = Math.min(DEEPEST, Math.max(1, viewport.zoom * factor));
  const [place, change] = [view.place(at), viewport.zoom / zoom];
  const toward = (from: number, to: number) => to + (from - to) * change;
  return within({ zoom, centre: [toward(viewport.centre[0], place[0]), toward(viewport.centre[1], place[1])] }, box);
}

/** Moved so that what was at one place of the screen is at another. */
export function dragged(viewport: Viewport, view: View, from: Point, to: Point, box: Box): Viewport {
  const [a, b] = [view.place(from), view.place(to)];
  return within({ ...viewport, centre: [viewport.centre[0] + a[0] - b[0], viewport.centre[1] + a[1] - b[1]] }, box);
}

// The middle of the screen never leaves the box: nothing gets lost.
function within({ zoom, centre: [x, y] }: Viewport, box: Box): Viewport {
  return zoom === 1
    ? whole(box)
    : { zoom, centre: [Math.min(Math.max(x, box.min[0]), box.max[0]), Math.min(Math.max(y, box.min[1]), box.max[1])] };
}
