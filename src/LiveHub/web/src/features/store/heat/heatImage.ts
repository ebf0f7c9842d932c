import { COLOURS } from './heatColours';
import type { HeatField } from './heatField';
import { heatPosition } from './heatScale';

/** The most pixels of an image, and the most for the side of a cell. */
const MOST_PIXELS = 1_500_000;
const FINEST = 8;

/** A heatmap in colours, its first row at the top. */
export interface HeatPixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and opacity of each pixel. */
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

/**
 * Colours a field. Between the middles of cells, values run evenly (bilinear), and each is given its colour then: the middle
 * of a cell shows that cell's own value, nothing is spread wider than to the next cell, and no colour stands for no value.
 */
export function heatPixels(field: HeatField, top: number, table: Uint8ClampedArray): HeatPixels {
  const { columns, rows, values } = field;
  const fine = Math.max(1, Math.min(FINEST, Math.floor(Math.sqrt(MOST_PIXELS / Math.max(1, columns * rows)))));
  const [width, height] = [columns * fine, rows * fine];
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) {
    const [low, high, up] = between((height - 0.5 - y) / fine - 0.5, rows);
    for (let x = 0; x < width; x++) {
      const [left, right, across] = between((x + 0.5) / fine - 0.5, columns);
      const below = mix(values[low * columns + left], values[low * columns + right], across);
      const above = mix(values[high * columns + left], values[high * columns + right], across);
      const value = below + (above - below) * up;
      if (value > 0) {
        const colour = Math.round(heatPosition(value, top) * (COLOURS - 1)) * 4;
        const pixel = (y * width + x) * 4;
        for (let part = 0; part < 4; part++) {
          data[pixel + part] = table[colour + part] ?? 0;
        }
      }
    }
  }
  return { width, height, data };
}

/** The two cells between whose middles a place lies, and how far it is from the first; at the edges both are the same. */
function between(at: number, cells: number): readonly [number, number, number] {
  const first = Math.floor(at);
  const clamp = (cell: number) => Math.min(cells - 1, Math.max(0, cell));
  return [clamp(first), clamp(first + 1), at - first];
}

function mix(from = 0, to = 0, part: number): number {
  return from + (to - from) * part;
}
