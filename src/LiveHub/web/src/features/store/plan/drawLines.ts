import type { LineConfiguration } from '../../../contracts/contracts.g';
import { formatCount } from '../../../format';
import { texts } from '../../../texts';
import type { Box, LabelPlaces } from './labelPlaces';
import { label, type Scene, textWidth, trace } from './scene';

/** How far a label stands from its line, in label sizes. */
const INSIDE_OFFSET = 2;
const OUTSIDE_OFFSET = 1.2;

/** A point and a direction of length 1, in pixels. */
interface Middle {
  readonly x: number;
  readonly y: number;
  readonly nx: number;
  readonly ny: number;
}

/** The counting lines with an arrow towards the inside, and how many went in and out. */
export function drawLines(scene: Scene, places: LabelPlaces): void {
  const { context, palette, lines } = scene;
  for (const line of scene.floor.lines) {
    trace(scene, [line.from, line.to]);
    context.lineCap = 'round';
    context.lineWidth = 3;
    context.strokeStyle = palette.accent;
    context.stroke();
    const middle = middleOf(scene, line);
    drawArrow(scene, middle);
    places.take(boxOf(scene, line));
    const counts = lines.get(line.id);
    if (counts) {
      put(scene, places, `${texts.store.lines.in} ${formatCount(counts.in)}`, middle, INSIDE_OFFSET);
      put(scene, places, `${texts.store.lines.out} ${formatCount(counts.out)}`, middle, -OUTSIDE_OFFSET);
    }
  }
}

/** Writes a count on one side of a line; a label of an upright line stands beside it and needs room for its width. */
function put(scene: Scene, places: LabelPlaces, words: string, { x, y, nx, ny }: Middle, offset: number): void {
  const { text, palette } = scene;
  const reach = text * (1 + 1.4 * Math.abs(nx)) * offset;
  const place = { x: x + nx * reach, y: y + ny * reach, width: textWidth(scene, words, 600), height: text };
  places.take(place);
  label(scene, words, place.x, place.y, palette.ink, 600);
}

/** The room of a line without its labels. */
function boxOf({ projection, text }: Scene, { from, to }: LineConfiguration): Box {
  const [x0, x1, y0, y1] = [projection.x(from[0]), projection.x(to[0]), projection.y(from[1]), projection.y(to[1])];
  return { x: (x0 + x1) / 2, y: (y0 + y1) / 2, width: Math.abs(x1 - x0) + text, height: Math.abs(y1 - y0) + text };
}

/** The middle of a line in pixels and the direction towards its inside. */
function middleOf({ projection }: Scene, { from, to, inside }: LineConfiguration): Middle {
  const x = projection.x((from[0] + to[0]) / 2);
  const y = projection.y((from[1] + to[1]) / 2);
  const dx = projection.x(to[0]) - projection.x(from[0]);
  const dy = projection.y(to[1]) - projection.y(from[1]);
  const length = Math.hypot(dx, dy) || 1;
  const side = Math.sign(-dy * (projection.x(inside[0]) - x) + dx * (projection.y(inside[1]) - y)) || 1;
  return { x, y, nx: (-dy / length) * side, ny: (dx / length) * side };
}

function drawArrow({ context, palette, text }: Scene, { x, y, nx, ny }: Middle): void {
  const tip = text * 0.9;
  const wing = text * 0.35;
  context.beginPath();
  context.moveTo(x + nx * tip, y + ny * tip);
  context.lineTo(x + nx * (tip - wing) - ny * wing, y + ny * (tip - wing) + nx * wing);
  context.lineTo(x + nx * (tip - wing) + ny * wing, y + ny * (tip - wing) - nx * wing);
  context.closePath();
  context.moveTo(x, y);
  context.lineTo(x + nx * (tip - wing), y + ny * (tip - wing));
  context.lineWidth = 2;
  context.fillStyle = palette.accent;
  context.fill();
  context.stroke();
}
