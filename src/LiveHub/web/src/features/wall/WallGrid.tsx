import { type CSSProperties, memo, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { ChainLive } from '../../contracts/contracts.g';
import { formatCount } from '../../format';
import { type FeedState, type Readable, useReadable } from '../../live';
import { texts } from '../../texts';
import { seconds } from '../../time/useNow';
import type { WallSection } from './sections';
import { Tile, type TileProps } from './Tile';
import { sumsOf } from './Totals';
import { type ShownTile, Turns } from './turns';
import { useTileGrid } from './useTileGrid';

interface WallGridProps {
  readonly sections: readonly WallSection[];
  readonly live: Readable<readonly FeedState<ChainLive>[]>;
  readonly trends: ReadonlyMap<string, readonly (number | null)[]>;
  readonly now: number;
}

/** The tiles, in sections where the wall has several parts. */
export function WallGrid({ sections, live, trends, now }: WallGridProps) {
  const turns = useMemo(() => new Turns(live, seconds), [live]);
  useLayoutEffect(() => turns.place(sections.flatMap(({ stores }) => stores.map(({ id }) => id))), [turns, sections]);
  useEffect(() => turns.follow(), [turns]);
  const element = useRef<HTMLDivElement>(null);
  const { columns, tileHeight, gap, isDense } = useTileGrid(element, sections.map(({ stores }) => stores.length));
  const layout = { '--columns': columns, '--tile-height': `${tileHeight}px`, '--tile-gap': `${gap}px` } as CSSProperties;
  return (
    <div ref={element} className="wall" data-dense={isDense} style={layout}>
      {sections.map((section) => (
        <section key={section.id} aria-label={section.name}>
          {sections.length > 1 && <SectionHead section={section} now={now} />}
          <ul className="wall-grid">
            {section.stores.map(({ id, name, simulation }) => (
              <li key={id}>
                <LiveTile id={id} name={name} simulation={simulation} turns={turns} trend={trends.get(id)} isDense={isDense} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

interface LiveTileProps extends Omit<TileProps, keyof ShownTile> {
  readonly turns: Turns;
}

/** A tile with its newest numbers, whatever its place was chosen by. */
const LiveTile = memo(function LiveTile({ turns, ...props }: LiveTileProps) {
  return <Tile {...props} {...useReadable(useMemo(() => turns.of(props.id), [turns, props.id]))} />;
});

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
