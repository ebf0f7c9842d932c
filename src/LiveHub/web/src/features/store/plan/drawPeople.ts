import { type Drawn, TRAIL_MS } from './motion';
import type { Scene } from './scene';

/** A person's half width, in metres, and the bounds of a dot in pixels. */
const BODY_METRES = 0.22;
const SMALLEST = 3.5;
const LARGEST = 11;

/** The dots of the people and where they just came from. */
export function drawPeople(scene: Scene, people: readonly Drawn[], now: number, trails: boolean): void {
  const radius = Math.min(LARGEST, Math.max(SMALLEST, BODY_METRES * scene.projection.scale));
  if (trails) {
    people.forEach((person) => drawTrail(scene, person, radius, now));
  }
  const { context, palette, projection } = scene;
  for (const { x, y, opacity } of people) {
    context.globalAlpha = opacity;
    context.beginPath();
    context.arc(projection.x(x), projection.y(y), radius, 0, 2 * Math.PI);
    context.fillStyle = palette.accent;
    context.fill();
    context.lineWidth = 1.5;
    context.strokeStyle = palette.surface;
    context.stroke();
  }
  context.globalAlpha = 1;
}

function drawTrail({ context, palette, projection }: Scene, { trail, x, y, opacity }: Drawn, radius: number, now: number): void {
  context.strokeStyle = palette.accent;
  // Round caps of neighbours would overlap and show as beads.
  context.lineCap = 'butt';
  context.lineWidth = radius * 0.7;
  trail.forEach((point, i) => {
    const next = trail[i + 1] ?? { x, y };
    context.globalAlpha = opacity * 0.4 * Math.max(0, 1 - (now - point.at) / TRAIL_MS) ** 2;
    context.beginPath();
    context.moveTo(projection.x(point.x), projection.y(point.y));
    context.lineTo(projection.x(next.x), projection.y(next.y));
    context.stroke();
  });
  context.globalAlpha = 1;
}
