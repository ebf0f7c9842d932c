/** How close tiles stand, and the smallest that can still be read. */
export interface Density {
  readonly gap: number;
  readonly minTile: { readonly width: number; readonly height: number };
  /** The least height of a tile by its width. */
  readonly flattest: number;
}

/** Sizes in pixels. */
export interface GridSpace {
  readonly width: number;
  readonly height: number;
  /** The height of a section's heading with its margins; 0 where sections have none. Dense ones have it in the row. */
  readonly heading: number;
  /** Tiles that tell all they know. */
  readonly roomy: Density;
  /** Tiles of which hundreds fit a screen: a name, a number and a colour. */
  readonly dense: Density;
}

/** How tiles are laid out. */
export interface TileGrid {
  readonly columns: number;
  readonly tileHeight: number;
  readonly gap: number;
  readonly isDense: boolean;
}

/** How many tiles' room the heading of a dense section takes; wall.css says the same. */
const HEADING_COLUMNS = 2;

/** The greatest height of a tile by its width, so that it still looks like one. */
const TALLEST = 0.72;

/** A tile's height where tiles do not fit without scrolling, by its width. */
const SCROLLING = 0.58;

/**
 * The largest tiles with which all sections fit into the space without scrolling, or, where they cannot, tiles that
 * are comfortable to read while scrolling.
 * @param counts How many tiles each section has.
 */
export function tileGrid(counts: readonly number[], space: GridSpace): TileGrid {
  return (
    place(fitting(counts, space, space.roomy, space.heading), false) ??
    place(fitting(oneFlow(counts), space, space.dense, 0), true) ?? { ...scrolling(space, space.roomy), isDense: false }
  );
}

/** Dense sections follow each other without a break, each after a heading in the row. */
function oneFlow(counts: readonly number[]): readonly number[] {
  const headings = counts.length > 1 ? counts.length * HEADING_COLUMNS : 0;
  return [counts.reduce((sum, count) => sum + count, headings)];
}

type Placed = Omit<TileGrid, 'isDense'>;

function place(placed: Placed | undefined, isDense: boolean): TileGrid | undefined {
  return placed && { ...placed, isDense };
}

function fitting(
  counts: readonly number[], space: GridSpace, { gap, minTile, flattest }: Density, heading: number,
): Placed | undefined {
  const most = mostColumns(space, minTile.width, gap);
  for (let columns = 1; columns <= most; columns++) {
    const width = widthOf(columns, space, gap);
    const rows = rowsOf(counts, columns);
    const gaps = Math.max(0, rows - counts.length) * gap;
    const height = (space.height - counts.length * heading - gaps) / Math.max(1, rows);
    if (height >= Math.max(width * flattest, minTile.height)) {
      return { columns, tileHeight: Math.floor(Math.min(height, width * TALLEST)), gap };
    }
  }
  return undefined;
}

function scrolling(space: GridSpace, { gap, minTile }: Density): Placed {
  const comfortable = mostColumns(space, minTile.width * 1.3, gap);
  const columns = comfortable >= 3 ? comfortable : Math.min(2, mostColumns(space, minTile.width, gap));
  return { columns, tileHeight: Math.round(Math.max(widthOf(columns, space, gap) * SCROLLING, minTile.height)), gap };
}

function mostColumns({ width }: GridSpace, tile: number, gap: number): number {
  return Math.max(1, Math.floor((width + gap) / (tile + gap)));
}

function widthOf(columns: number, { width }: GridSpace, gap: number): number {
  return (width - gap * (columns - 1)) / columns;
}

function rowsOf(counts: readonly number[], columns: number): number {
  return counts.reduce((rows, count) => rows + Math.ceil(count / columns), 0);
}
