/** Sizes in pixels. */
export interface GridSpace {
  readonly width: number;
  readonly height: number;
  readonly gap: number;
  /** The height of a section's heading with its margins; 0 where sections have none. */
  readonly heading: number;
  /** The smallest tile that can still be read. */
  readonly minTile: { readonly width: number; readonly height: number };
}

/** How tiles are laid out. */
export interface TileGrid {
  readonly columns: number;
  readonly tileHeight: number;
}

/** A tile's height by its width: at least so that everything fits, at most so that it still looks like a tile. */
const FLATTEST = 0.42;
const TALLEST = 0.72;

/** A tile's height where tiles do not fit without scrolling, by its width. */
const SCROLLING = 0.58;

/**
 * The largest tiles with which all sections fit into the space without scrolling, or, where they cannot, tiles that
 * are comfortable to read while scrolling.
 * @param counts How many tiles each section has.
 */
export function tileGrid(counts: readonly number[], space: GridSpace): TileGrid {
  const most = Math.max(1, Math.floor((space.width + space.gap) / (space.minTile.width + space.gap)));
  for (let columns = 1; columns <= most; columns++) {
    const width = widthOf(columns, space);
    const rows = rowsOf(counts, columns);
    const gaps = Math.max(0, rows - counts.length) * space.gap;
    const height = (space.height - counts.length * space.heading - gaps) / Math.max(1, rows);
    if (height >= Math.max(width * FLATTEST, space.minTile.height)) {
      return { columns, tileHeight: Math.floor(Math.min(height, width * TALLEST)) };
    }
  }
  const columns = scrollingColumns(most, space);
  return { columns, tileHeight: Math.round(Math.max(widthOf(columns, space) * SCROLLING, space.minTile.height)) };
}

function scrollingColumns(most: number, space: GridSpace): number {
  const comfortable = Math.floor((space.width + space.gap) / (space.minTile.width * 1.3 + space.gap));
  return Math.max(1, comfortable >= 3 ? comfortable : Math.min(2, most));
}

function widthOf(columns: number, { width, gap }: GridSpace): number {
  return (width - gap * (columns - 1)) / columns;
}

function rowsOf(counts: readonly number[], columns: number): number {
  return counts.reduce((rows, count) => rows + Math.ceil(count / columns), 0);
}
