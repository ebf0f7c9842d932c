import { memo } from 'react';
import type { SimulationLevel, StoreTile } from '../../contracts/contracts.g';
import { Link } from '../../routing/Link';
import { storePath } from '../../routing/route';
import { formatCount } from '../../format';
import { texts } from '../../texts';
import { Meter } from '../../ui/Meter';
import { SimulatedBadge } from '../../ui/SimulatedBadge';
import { Status } from '../../ui/Status';
import { loadOf } from './attention';

interface TileProps {
  readonly id: string;
  readonly name: string;
  readonly simulation?: SimulationLevel | undefined;
  readonly tile: StoreTile | undefined;
  /** The words that say how old the numbers are; undefined while they are live. */
  readonly staleness: string | undefined;
}

/** One store of the wall. It renders again only when one of its own numbers changed. */
export const Tile = memo(function Tile({ id, name, simulation, tile, staleness }: TileProps) {
  const words = texts.wall.tile;
  const load = tile && loadOf(tile);
  return (
    <Link
      href={storePath(id)}
      className="tile"
      data-testid={`tile-${id}`}
      data-occupancy={tile?.occupancy}
      data-stale={staleness !== undefined}
    >
      <span className="tile-head">
        <span className="tile-title">
          <span className="tile-name" title={name}>
            {name}
          </span>
          <SimulatedBadge level={simulation} />
        </span>
        {staleness === undefined && tile !== undefined && tile.alertsRaised > 0 && (
          <Status tone="bad">{words.alerts(tile.alertsRaised)}</Status>
        )}
        {staleness === undefined && load !== undefined && load >= 1 && <Status tone="bad">{words.full}</Status>}
      </span>
      {tile ? (
        <>
          <span className="tile-number">
            <strong>{formatCount(tile.occupancy)}</strong>
            {staleness === undefined ? <span>{unitOf(tile)}</span> : <Status tone="warn">{staleness}</Status>}
          </span>
          <span className="tile-load">
            {load !== undefined && <Meter share={load} />}
            {load !== undefined && <span className="visually-hidden">{words.occupied(load)}</span>}
          </span>
          <TileFoot tile={tile} stale={staleness !== undefined} />
        </>
      ) : (
        <span className="tile-waiting">
          <Status tone="quiet">{words.waiting}</Status>
        </span>
      )}
    </Link>
  );
});

/** What stands beside the number: the capacity where one is set. */
function unitOf({ capacity, occupancy }: StoreTile): string {
  const words = texts.wall.tile;
  if (capacity) {
    return words.capacity(capacity);
  }
  return occupancy === 1 ? words.person : words.people;
}

function TileFoot({ tile, stale }: { tile: StoreTile; stale: boolean }) {
  const words = texts.wall.tile;
  const tone = tile.camerasLive === 0 ? 'bad' : tile.camerasLive < tile.cameras ? 'warn' : 'good';
  return (
    <span className="tile-foot">
      <span>
        {words.in} <b>{formatCount(tile.entries)}</b>
      </span>
      <span>
        {words.out} <b>{formatCount(tile.exits)}</b>
      </span>
      <Status tone={stale || tile.cameras === 0 ? 'quiet' : tone}>
        {tile.cameras === 0 ? words.noCameras : words.cameras(tile.camerasLive, tile.cameras)}
      </Status>
    </span>
  );
}
