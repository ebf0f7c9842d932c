import type { CoverageLive, FloorConfiguration, LineLive, ZoneLive } from '../../../contracts/contracts.g';
import type { Palette } from './palette';
import type { Projection } from './projection';

/** What all parts of a drawing share. Sizes are CSS pixels; the context is scaled for the screen. */
export interface Scene {
  readonly context: CanvasRenderingContext2D;
  readonly floor: FloorConfiguration;
  readonly projection: Projection;
  readonly palette: Palette;
  /** Whether the theme in use is dark. */
  readonly isDark: boolean;
  /** The size of a label's text. */
  readonly text: number;
  readonly width: number;
  readonly height: number;
  readonly zones: ReadonlyMap<string, ZoneLive>;
  readonly lines: ReadonlyMap<string, LineLive>;
  /** Which part of the floor is in view; undefined before anything is known. */
  readonly coverage: CoverageLive | undefined;
}

/** Begins a path through points in metres. */
export function trace({ context, projection }: Scene, points: readonly (readonly [number, number])[]): void {
  context.beginPath();
  points.forEach(([x, y], i) => {
    if (i === 0) {
      context.moveTo(projection.x(x), projection.y(y));
    } else {
      context.lineTo(projection.x(x), projection.y(y));
    }
  });
}

/** How wide a label's text is, in pixels. */
export function textWidth({ context, palette, text }: Scene, words: string, weight = 400, size = text): number {
  context.font = `${weight} ${size}px ${palette.font}`;
  return context.measureText(words).width;
}

/** Writes centred text with a rim in the background's colour, so that it reads above anything. */
export function label(scene: Scene, words: string, x: number, y: number, colour: string, weight = 400, size = scene.text): void {
  const { context, palette } = scene;
  context.font = `${weight} ${size}px ${palette.font}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = size / 4;
  context.globalAlpha = 0.85;
  context.strokeStyle = palette.surface;
  context.strokeText(words, x, y);
  context.globalAlpha = 1;
  context.fillStyle = colour;
  context.fillText(words, x, y);
}
