import { type RefObject, useLayoutEffect, useState } from 'react';
import { type Density, type TileGrid, tileGrid } from './tileGrid';

/** The tiles' densities, in the root's font size. */
const ROOMY_REM: Density = { gap: 0.75, minTile: { width: 10.5, height: 6.25 }, flattest: 0.42 };
const DENSE_REM: Density = { gap: 0.2, minTile: { width: 4.2, height: 1.4 }, flattest: 0.3 };

/** The heading of a section with its margins, as in wall.css. */
const HEADING_REM = 2.6;

/** A finger needs more room than a glance from afar: below this width of the window, dense tiles are larger. */
const NARROW_REM = 48;
const DENSE_NARROW_REM: Density = { gap: 0.4, minTile: { width: 7, height: 3 }, flattest: 0.3 };

/** What stands below the grid beside the footer, in the root's font size: the page's padding. */
const BELOW_REM = 1.1;

/** Lays tiles out in what the window leaves below the element's upper edge. */
export function useTileGrid(element: RefObject<HTMLElement | null>, counts: readonly number[]): TileGrid {
  const [grid, setGrid] = useState<TileGrid>({ columns: 1, tileHeight: 160, gap: 12, isDense: false });
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
      const foot = document.querySelector('.app-foot')?.getBoundingClientRect().height ?? 0;
      const next = tileGrid(sections, {
        width: node.clientWidth,
        height: window.innerHeight - top - foot - BELOW_REM * rem,
        heading: sections.length > 1 ? HEADING_REM * rem : 0,
        roomy: inPixels(ROOMY_REM, rem),
        dense: inPixels(window.innerWidth < NARROW_REM * rem ? DENSE_NARROW_REM : DENSE_REM, rem),
      });
      setGrid((last) =>
        last.columns === next.columns && last.tileHeight === next.tileHeight && last.gap === next.gap ? last : next,
      );
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

function inPixels({ gap, minTile, flattest }: Density, rem: number): Density {
  return { gap: gap * rem, minTile: { width: minTile.width * rem, height: minTile.height * rem }, flattest };
}
