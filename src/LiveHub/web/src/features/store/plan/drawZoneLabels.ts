import type { ZoneConfiguration } from '../../../contracts/contracts.g';
import { formatCount } from '../../../texts';
import type { Box, LabelPlaces } from './labelPlaces';
import { centroid } from './projection';
import { label, type Scene, textWidth } from './scene';

/** Line height and the size of a count, in label sizes. */
const LINE = 1.2;
const COUNT = 1.35;

/** The zones' names and counts. A name that finds no room is left to the table beside the plan. */
export function drawZoneLabels(scene: Scene, places: LabelPlaces): void {
  for (const zone of scene.floor.zones) {
    const bounds = boundsOf(scene, zone);
    const count = formatCount(scene.zones.get(zone.id)?.count ?? 0);
    for (const name of [wrapped(scene, zone.name, bounds.width - scene.text), []]) {
      const height = (name.length * LINE + COUNT) * scene.text;
      const width = Math.max(textWidth(scene, count, 650, COUNT * scene.text), ...name.map((line) => textWidth(scene, line)));
      const place = height < bounds.height && width < bounds.width ? free(scene, zone, bounds, { width, height }, places) : undefined;
      if (place) {
        write(scene, name, count, place);
        break;
      }
    }
  }
}

/** A free place in a zone: its middle, else at its upper or lower edge. */
function free(scene: Scene, zone: ZoneConfiguration, bounds: Box, size: { width: number; height: number }, places: LabelPlaces): Box | undefined {
  const [x, y] = centroid(zone.polygon);
  const reach = (bounds.height - size.height) / 2 - scene.text * 0.3;
  const middle = { ...size, x: scene.projection.x(x), y: scene.projection.y(y) };
  return places.takeFirstFree([middle, { ...middle, y: bounds.y - reach }, { ...middle, y: bounds.y + reach }]);
}

function write(scene: Scene, name: readonly string[], count: string, { x, y, height }: Box): void {
  const top = y - height / 2;
  name.forEach((line, i) => label(scene, line, x, top + (i + 0.5) * LINE * scene.text, scene.palette.soft));
  label(scene, count, x, top + (name.length * LINE + COUNT / 2) * scene.text, scene.palette.ink, 650, COUNT * scene.text);
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
