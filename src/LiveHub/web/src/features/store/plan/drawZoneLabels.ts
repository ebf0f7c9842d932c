import type { ZoneConfiguration } from '../../../contracts/contracts.g';
import { formatCount } from '../../../format';
import type { Box, LabelPlaces } from './labelPlaces';
import { centroid } from './projection';
import { label, type Scene, textWidth } from './scene';

/** The height of a line by its size, and the size of a count by a label's. */
const LINE = 1.15;
const COUNT = 1.35;

/** One line of a label. */
interface Line {
  readonly words: string;
  readonly colour: string;
  readonly weight: number;
  readonly size: number;
}

/** The zones' names and counts. A name that finds no room is left to the table beside the plan. */
export function drawZoneLabels(scene: Scene, places: LabelPlaces): void {
  for (const zone of scene.floor.zones) {
    const bounds = boundsOf(scene, zone);
    const live = scene.zones.get(zone.id);
    const count = live ? [{ words: formatCount(live.count), colour: scene.palette.ink, weight: 650, size: COUNT * scene.text }] : [];
    const name = wrapped(scene, zone.name, bounds.width - scene.text)
      .map((words) => ({ words, colour: scene.palette.soft, weight: 400, size: scene.text }));
    if (!write(scene, [...name, ...count], zone, bounds, places)) {
      write(scene, count, zone, bounds, places);
    }
  }
}

/** Writes lines below each other where the zone has room for them; false where it has none. */
function write(scene: Scene, lines: readonly Line[], zone: ZoneConfiguration, bounds: Box, places: LabelPlaces): boolean {
  const height = lines.reduce((sum, { size }) => sum + LINE * size, 0);
  const width = Math.max(0, ...lines.map(({ words, weight, size }) => textWidth(scene, words, weight, size)));
  const fits = height < bounds.height && width < bounds.width;
  const place = fits ? free(scene, zone, bounds, { width, height }, places) : undefined;
  if (place === undefined) {
    return false;
  }
  let y = place.y - height / 2;
  for (const { words, colour, weight, size } of lines) {
    label(scene, words, place.x, y + (LINE * size) / 2, colour, weight, size);
    y += LINE * size;
  }
  return true;
}

/** A free place in a zone: its middle, else at its upper or lower edge. */
function free(scene: Scene, zone: ZoneConfiguration, bounds: Box, size: { width: number; height: number }, places: LabelPlaces): Box | undefined {
  const [x, y] = centroid(zone.polygon);
  const reach = (bounds.height - size.height) / 2 - scene.text * 0.3;
  const middle = { ...size, x: scene.projection.x(x), y: scene.projection.y(y) };
  return places.takeFirstFree([middle, { ...middle, y: bounds.y - reach }, { ...middle, y: bounds.y + reach }]);
}

function boundsOf({ projection }: Scene, { polygon }: ZoneConfiguration): Box {
  const xs = polygon.map(([x]) => projection.x(x));
  const ys = polygon.map(([, y]) => projection.y(y));
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top };
}

/** A name in as few lines as its words and the room allow. */
function wrapped(scene: Scene, name: string, room: number): string[] {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(scene, `${last} ${word}`) <= room) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else {
      lines.push(word);
    }
  }
  return lines;
}
