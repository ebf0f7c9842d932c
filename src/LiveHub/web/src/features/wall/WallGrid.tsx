import { type CSSProperties, useRef } from 'react';
import { formatCount } from '../../format';
import { texts } from '../../texts';
import { ageSeconds } from '../../time/age';
import { isLive, stateOf } from './attention';
import type { WallSection } from './sections';
import { Tile } from './Tile';
import { sumsOf } from './Totals';
import { useTileGrid } from './useTileGrid';

interface WallGridProps {
  readonly sections: readonly WallSection[];
  readonly trends: ReadonlyMap<string, readonly (number | null)[]>;
  readonly now: number;
}

/** The tiles, in sections where the wall has several parts. */
export function WallGrid({ sections, trends, now }: WallGridProps) {
  const element = useRef<HTMLDivElement>(null);
  const { columns, tileHeight, gap, isDense } = useTileGrid(element, sections.map(({ stores }) => stores.length));
  const layout = { '--columns': columns, '--tile-height': `${tileHeight}px`, '--tile-gap': `${gap}px` } as CSSProperties;
  return (
    <div ref={element} className="wall" data-dense={isDense} style={layout}>
      {sections.map((section) => (
        <section key={section.id} aria-label={section.name}>
          {sections.length > 1 && <SectionHead section={section} now={now} />}
          <ul className="wall-grid">
            {section.stores.map(({ id, name, simulation, tile }) => (
              <li key={id}>
                <Tile
                  id={id}
                  name={name}
                  simulation={simulation}
                  tile={tile}
                  state={stateOf(tile, now)}
                  staleness={isLive(tile, now) ? undefined : texts.age(ageSeconds(tile?.at, now))}
                  trend={trends.get(id)}
                  isDense={isDense}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function SectionHead({ section, now }: { section: WallSection; now: number }) {
  const { people, entries, live } = sumsOf(section.stores, now);
  const count = section.stores.length;
  return (
    <h2>
      {section.name}
      <span>{live === count ? texts.wall.storeCount(count) : texts.wall.storesLive(live, count)}</span>
      <span>{texts.wall.sectionPeople(formatCount(people))}</span>
      <span>{texts.wall.sectionEntries(formatCount(entries))}</span>
    </h2>
  );
}
