import type { HeatField, HotPlace } from '../heat/heatField';
import type { Scene } from './scene';

/** A heatmap in colours and the field that they show. */
export interface HeatLayer {
  readonly picture: CanvasImageSource;
  readonly field: HeatField;
}

/** The heatmap, above the floor and below people. */
export function drawHeat({ context, projection }: Scene, { picture, field: { min, cell, columns, rows } }: HeatLayer): void {
  const [left, top] = [projection.x(min[0]), projection.y(min[1] + rows * cell)];
  context.imageSmoothingEnabled = true;
  context.drawImage(picture, left, top, columns * cell * projection.scale, rows * cell * projection.scale);
}

/** A ring around a place that somebody points at in the list. */
export function drawMark({ context, palette, projection, text }: Scene, { x, y }: HotPlace): void {
  context.beginPath();
  context.arc(projection.x(x), projection.y(y), text * 1.1, 0, 2 * Math.PI);
  context.lineWidth = 5;
  context.strokeStyle = palette.surface;
  context.stroke();
  context.lineWidth = 2.5;
  context.strokeStyle = palette.ink;
  context.stroke();
}
