import { type CSSProperties, useRef } from 'react';
import { texts } from '../../texts';
import { ageSeconds } from '../../time/age';
import { isLive, type WallStore } from './attention';
import { Tile } from './Tile';
import { useTileGrid } from './useTileGrid';

/** A part of the wall: one chain. */
export interface WallSection {
  readonly id: string;
  readonly name: string;
  readonly stores: readonly WallStore[];
}

/** The tiles, in sections where there are several chains. */
export function WallGrid({ sections, now }: { sections: readonly WallSection[]; now: number }) {
  const element = useRef<HTMLDivElement>(null);
  const { columns, tileHeight } = useTileGrid(element, sections.map(({ stores }) => stores.length));
  const layout = { '--columns': columns, '--tile-height': `${tileHeight}px` } as CSSProperties;
  return (
    <div ref={element} className="wall" style={layout}>
      {sections.map(({ id, name, stores }) => (
        <section key={id} aria-label={name}>
          {sections.length > 1 && (
            <h2>
              {name} <span>{texts.wall.storeCount(stores.length)}</span>
            </h2>
          )}
          <ul className="wall-grid">
            {stores.map(({ id: store, name: storeName, simulation, tile }) => (
              <li key={store}>
                <Tile
                  id={store}
                  name={storeName}
                  simulation={simulation}
                  tile={tile}
                  staleness={stalenessOf(tile?.at, isLive(tile, now), now)}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function stalenessOf(at: string | undefined, live: boolean, now: number): string | undefined {
  return live ? undefined : texts.age(ageSeconds(at, now));
}
