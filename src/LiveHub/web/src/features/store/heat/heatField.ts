import type { FloorHeatmap } from '../../../contracts/contracts.g';

/** How long people were on each square metre of a floor, in people-seconds per square metre. */
export interface HeatField {
  /** The lower-left corner of the first cell, in metres. */
  readonly min: readonly [x: number, y: number];
  /** The side of a cell, in metres. */
  readonly cell: number;
  readonly columns: number;
  readonly rows: number;
  /** Cell by cell, row by row from the lower left. */
  readonly values: Float32Array;
  /** The highest of them. */
  readonly max: number;
}

/** A place where people were for longer than anywhere around it. */
export interface HotPlace {
  /** Metres on the plan. */
  readonly x: number;
  readonly y: number;
  /** People-seconds per square metre. */
  readonly value: number;
}

/** Two hot places lie at least this far apart, in metres: one who stands still covers several cells. */
const APART_METRES = 1.5;

/** The field of a floor's heatmap; a cell that is not on the grid is left out. */
export function heatField({ min, cellMetres: cell, columns, rows, cells }: FloorHeatmap): HeatField {
  const values = new Float32Array(columns * rows);
  let max = 0;
  for (const { cell: index, seconds } of cells) {
    if (index >= 0 && index < values.length) {
      const value = seconds / (cell * cell);
      values[index] = value;
      max = Math.max(max, value);
    }
  }
  return { min, cell, columns, rows, values, max };
}

/** The value of the cell that holds a point in metres; undefined beyond the grid. */
export function valueAt({ min, cell, columns, rows, values }: HeatField, x: number, y: number): number | undefined {
  const column = Math.floor((x - min[0]) / cell);
  const row = Math.floor((y - min[1]) / cell);
  return column >= 0 && column < columns && row >= 0 && row < rows ? values[row * columns + column] : undefined;
}

/** The hottest cells, the hottest first, apart from each other. */
export function hottest({ min, cell, columns, values }: HeatField, count: number): readonly HotPlace[] {
  const order = Array.from(values.keys()).filter((index) => (values[index] ?? 0) > 0);
  order.sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b);
  const places: HotPlace[] = [];
  for (const index of order) {
    if (places.length === count) {
      break;
    }
    const x = min[0] + ((index % columns) + 0.5) * cell;
    const y = min[1] + (Math.floor(index / columns) + 0.5) * cell;
    if (places.every((place) => Math.hypot(place.x - x, place.y - y) >= APART_METRES)) {
      places.push({ x, y, value: values[index] ?? 0 });
    }
  }
  return places;
}
