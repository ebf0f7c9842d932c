import type { ChainLive, StoreSummary } from '../../contracts/contracts.g';
import { formatCount } from '../../format';
import { type FeedState, type Readable, useReadable } from '../../live';
import { texts } from '../../texts';
import { Figure } from '../../ui/Figure';
import { isLive, needsAttention, type WallStore } from './attention';
import { tilesOf, wallStores } from './wallStores';

/** The sums over some stores of the wall. */
export interface Sums {
  readonly people: number;
  readonly entries: number;
  readonly live: number;
  readonly attention: number;
}

/** The sums over stores at a time in milliseconds. Stale numbers count: they are the best that is known. */
export function sumsOf(stores: readonly WallStore[], now: number): Sums {
  const sum = (value: (store: WallStore) => number) => stores.reduce((total, store) => total + value(store), 0);
  return {
    people: sum(({ tile }) => tile?.occupancy ?? 0),
    entries: sum(({ tile }) => tile?.entries ?? 0),
    live: sum(({ tile }) => (isLive(tile, now) ? 1 : 0)),
    attention: sum(({ tile }) => (needsAttention(tile, now) ? 1 : 0)),
  };
}

interface TotalsProps {
  readonly listed: readonly StoreSummary[];
  readonly live: Readable<readonly FeedState<ChainLive>[]>;
  readonly now: number;
}

/** The sums over all stores of the wall, as they are at the moment. */
export function Totals({ listed, live: chains, now }: TotalsProps) {
  const stores = wallStores(listed, tilesOf(useReadable(chains)));
  const { people, entries, live, attention } = sumsOf(stores, now);
  return (
    <dl className="wall-totals">
      <Figure name={texts.wall.people} testId="total-people">
        {formatCount(people)}
      </Figure>
      <Figure name={texts.wall.entries} testId="total-entries">
        {formatCount(entries)}
      </Figure>
      <Figure name={texts.wall.live} testId="total-live">
        {texts.wall.outOf(live, stores.length)}
      </Figure>
      <Figure name={texts.wall.attention} testId="total-attention">
        {formatCount(attention)}
      </Figure>
    </dl>
  );
}
