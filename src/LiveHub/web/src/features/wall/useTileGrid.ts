import { type RefObject, useLayoutEffect, useState } from 'react';
import { type TileGrid, tileGrid } from './tileGrid';

/** The smallest tile, a section's heading and the gap, in the root's font size. */
const MIN_TILE_REM = { width: 10.5, height: 6.25 };
const HEADING_REM = 3;
const GAP_REM = 0.75;

/** What stands below the grid, in the root's font size: the page's padding and footer. */
const BELOW_REM = 3.75;

/** Lays tiles out in what the window leaves below the element's upper edge. */
export function useTileGrid(element: RefObject<HTMLElement | null>, counts: readonly number[]): TileGrid {
  const [grid, setGrid] = useState<TileGrid>({ columns: 1, tileHeight: 160 });
  const key = counts.join(' ');
  useLayoutEffect(() => {
    const node = element.current;
    if (!node) {
      return undefined;
    }
    const sections = key === '' ? [] : key.split(' ').map(Number);
    const measure = () => {
      const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
      const top = node.getBoundingClientRect().top + window.scrollY;
      const next = tileGrid(sections, {
        width: node.clientWidth,
        height: window.innerHeight - top - BELOW_REM * rem,
        gap: GAP_REM * rem,
        heading: sections.length > 1 ? HEADING_REM * rem : 0,
        minTile: { width: MIN_TILE_REM.width * rem, height: MIN_TILE_REM.height * rem },
      });
      setGrid((last) => (last.columns === next.columns && last.tileHeight === next.tileHeight ? last : next));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(node);
    // A banner above the grid moves it and lengthens the page without resizing the grid.
    observer.observe(document.body);
    window.addEventListener('resize', measure);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', measure);
    };
  }, [element, key]);
  return grid;
}
