import type { SimulationLevel, StoreTile } from '../../contracts/contracts.g';
import { formatClock, formatCount } from '../../format';
import { Link } from '../../routing/Link';
import { storePath } from '../../routing/route';
import { texts } from '../../texts';
import { Meter } from '../../ui/Meter';
import { SimulatedBadge } from '../../ui/SimulatedBadge';
import { Status } from '../../ui/Status';
import { loadOf } from './attention';
import { Sparkline } from './Sparkline';
import type { ShownTile } from './turns';

const words = texts.wall.tile;

export interface TileProps extends ShownTile {
  readonly id: string;
  readonly name: string;
  readonly simulation?: SimulationLevel | undefined;
  /** The people of the last hour, a value a minute. */
  readonly trend?: readonly (number | null)[] | undefined;
  /** Whether there is room for a name, a number and a colour only. */
  readonly isDense?: boolean;
}

/** One store of the wall. */
export function Tile(props: TileProps) {
  const { id, name, tile, state, staleness, isDense = false } = props;
  return (
    <Link
      href={storePath(id)}
      className="tile"
      title={name}
      data-testid={`tile-${id}`}
      data-occupancy={tile?.occupancy}
      data-stale={staleness !== undefined}
      data-state={state}
    >
      {isDense ? <DenseTile {...props} /> : <RoomyTile {...props} />}
    </Link>
  );
}

/** As few elements as can be, none of which a browser has to clip or transform: hundreds of these change five times a second. */
function DenseTile({ name, tile, state, staleness }: TileProps) {
  const load = tile && loadOf(tile);
  return (
    <>
      <span className="tile-name">{name}</span>
      {tile && <strong className="tile-count">{formatCount(tile.occupancy)}</strong>}
      {state !== 'calm' && (
        <span className="visually-hidden">
          {words.state[state]} {staleness}
        </span>
      )}
      {load !== undefined && <span className="tile-bar" style={{ backgroundSize: `${Math.round(100 * Math.min(1, load))}% 100%` }} />}
    </>
  );
}

/** What it shows depends on its size, which wall.css decides. */
function RoomyTile({ name, simulation, tile, staleness, trend }: TileProps) {
  const live = staleness === undefined;
  const load = tile && loadOf(tile);
  return (
    <>
      <span className="tile-head">
        <span className="tile-title">
          <span className="tile-name">{name}</span>
          <SimulatedBadge level={simulation} short />
        </span>
        {live && tile !== undefined && tile.alertsRaised > 0 && <Status tone="bad">{words.alerts(tile.alertsRaised)}</Status>}
        {live && load !== undefined && load >= 1 && <Status tone="bad">{words.full}</Status>}
      </span>
      {tile ? (
        <>
          <span className="tile-number">
            <strong>{formatCount(tile.occupancy)}</strong>
            {live ? <span className="tile-unit">{unitOf(tile)}</span> : <Status tone="warn">{staleness}</Status>}
          </span>
          <span className="tile-trend">
            {trend && <Sparkline values={trend} most={tile.capacity} />}
            {trend && <span className="visually-hidden">{words.trend(trend)}</span>}
          </span>
          <span className="tile-load">
            {load !== undefined && <Meter share={load} />}
            {load !== undefined && <span className="visually-hidden">{words.occupied(load)}</span>}
          </span>
          <TileFoot tile={tile} live={live} />
        </>
      ) : (
        <span className="tile-waiting">
          <Status tone="quiet">{words.waiting}</Status>
        </span>
      )}
    </>
  );
}

/** What stands beside the number: the capacity where one is set. */
function unitOf({ capacity, occupancy }: StoreTile): string {
  if (capacity) {
    return words.capacity(capacity);
  }
  return occupancy === 1 ? words.person : words.people;
}

function TileFoot({ tile, live }: { tile: StoreTile; live: boolean }) {
  return (
    <span className="tile-foot">
      <span className="tile-crossings">
        {words.in} <b>{formatCount(tile.entries)}</b> {words.out} <b>{formatCount(tile.exits)}</b>
      </span>
      {tile.longestQueue !== undefined && (
        <span className="tile-queue" title={tile.longestWaitSeconds === undefined ? undefined : words.wait(formatClock(tile.longestWaitSeconds))}>
          {words.queue(tile.longestQueue)}
        </span>
      )}
      <Cameras tile={tile} live={live} />
    </span>
  );
}

function Cameras({ tile, live }: { tile: StoreTile; live: boolean }) {
  if (tile.cameras === 0) {
    return <Status tone="quiet">{words.noCameras}</Status>;
  }
  const tone = tile.camerasLive === 0 ? 'bad' : tile.camerasLive < tile.cameras ? 'warn' : 'good';
  return (
    <Status tone={live ? tone : 'quiet'}>
      {live && tile.blindShare > 0 ? words.blind(tile.blindShare) : words.cameras(tile.camerasLive, tile.cameras)}
    </Status>
  );
}
