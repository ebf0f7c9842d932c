import type { PlanArea } from '../../../contracts/contracts.g';
import type { Scene } from './scene';

/** The distance between two lines of the hatching, in CSS pixels. */
const HATCH = 9;

/** What no camera ever sees: a shade, since nobody is expected to be counted there. */
export function drawUnwatched(scene: Scene): void {
  const { context, palette } = scene;
  traceAreas(scene, scene.coverage?.unwatched ?? []);
  context.globalAlpha = 0.7;
  context.fillStyle = palette.raised;
  context.fill();
  context.globalAlpha = 1;
}

/** What is out of view while a camera is lost: hatched, above walls and furniture and below people. */
export function drawBlind(scene: Scene): void {
  const { context, palette, width, height } = scene;
  const areas = scene.coverage?.blind ?? [];
  if (areas.length === 0) {
    return;
  }
  context.save();
  traceAreas(scene, areas);
  context.clip();
  context.globalAlpha = 0.1;
  context.fillStyle = palette.warn;
  context.fillRect(0, 0, width, height);
  context.beginPath();
  for (let x = -height; x < width; x += HATCH) {
    context.moveTo(x, height);
    context.lineTo(x + height, 0);
  }
  context.globalAlpha = 0.55;
  context.lineWidth = 1.25;
  context.strokeStyle = palette.warn;
  context.stroke();
  context.restore();
}

/** One path of all areas, so that no seam shows between neighbours. */
function traceAreas({ context, projection }: Scene, areas: readonly PlanArea[]): void {
  context.beginPath();
  for (const { min, max } of areas) {
    const [left, right, top, bottom] = [projection.x(min[0]), projection.x(max[0]), projection.y(max[1]), projection.y(min[1])];
    context.rect(left, top, right - left, bottom - top);
  }
}
