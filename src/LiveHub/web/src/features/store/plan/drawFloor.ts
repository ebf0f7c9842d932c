import type { PlanPoint } from '../../../contracts/contracts.g';
import { texts } from '../../../texts';
import { scaleBarMetres } from './projection';
import { label, type Scene, textWidth, trace } from './scene';

/** The areas of the zones, below everything else. */
export function drawZones(scene: Scene): void {
  const { context, palette } = scene;
  for (const zone of scene.floor.zones) {
    trace(scene, zone.polygon);
    context.closePath();
    context.globalAlpha = zone.kind === 'entrance' ? 0.05 : 0.1;
    context.fillStyle = palette.accent;
    context.fill();
    context.globalAlpha = 0.45;
    context.lineWidth = 1;
    context.setLineDash(zone.kind === 'queue' || zone.kind === 'entrance' ? [4, 4] : []);
    context.strokeStyle = palette.accent;
    context.stroke();
    context.setLineDash([]);
    context.globalAlpha = 1;
  }
}

/** The surfaces of furniture: walls that are closed. */
export function drawFurniture(scene: Scene): void {
  const { context, palette } = scene;
  context.fillStyle = palette.raised;
  for (const wall of scene.floor.walls) {
    if (wall.length > 3 && isSame(wall[0], wall.at(-1)) && !spans(scene, wall)) {
      trace(scene, wall);
      context.fill();
    }
  }
}

/** Walls, and the edges of furniture. */
export function drawWalls(scene: Scene): void {
  const { context, palette } = scene;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const wall of scene.floor.walls) {
    trace(scene, wall);
    context.lineWidth = Math.max(1.5, Math.min(4, scene.projection.scale * 0.08));
    context.strokeStyle = palette.soft;
    context.stroke();
  }
}

/** A bar of a round number of metres in the lower right corner. */
export function drawScaleBar(scene: Scene): void {
  const { context, palette, projection, width, height } = scene;
  const metres = scaleBarMetres(projection.scale, width * 0.16);
  const right = width - 8;
  const left = right - metres * projection.scale;
  const y = height - 6;
  context.beginPath();
  context.moveTo(left, y - 4);
  context.lineTo(left, y);
  context.lineTo(right, y);
  context.lineTo(right, y - 4);
  context.lineWidth = 1.5;
  context.strokeStyle = palette.soft;
  context.stroke();
  const words = texts.store.metres(metres);
  const size = scene.text * 0.9;
  label(scene, words, left - size / 2 - textWidth(scene, words, 400, size) / 2, y - size * 0.3, palette.soft, 400, size);
}

function isSame(a: PlanPoint | undefined, b: PlanPoint | undefined): boolean {
  return a?.[0] === b?.[0] && a?.[1] === b?.[1];
}

/** Whether a closed wall is the outline of the floor and not a piece of furniture. */
function spans({ floor }: Scene, wall: readonly PlanPoint[]): boolean {
  const xs = wall.map(([x]) => x);
  return Math.max(...xs) - Math.min(...xs) > 0.8 * (floor.max[0] - floor.min[0]);
}
