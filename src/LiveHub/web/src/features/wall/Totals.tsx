import { formatCount } from '../../format';
import { texts } from '../../texts';
import { Figure } from '../../ui/Figure';
import { isLive, type WallStore } from './attention';

/** The sums over all stores of the wall. */
export function Totals({ stores, now }: { stores: readonly WallStore[]; now: number }) {
  const sum = (part: 'occupancy' | 'entries') => stores.reduce((total, { tile }) => total + (tile?.[part] ?? 0), 0);
  const live = stores.filter(({ tile }) => isLive(tile, now)).length;
  return (
    <dl className="wall-totals">
      <Figure name={texts.wall.people} testId="total-people">
        {formatCount(sum('occupancy'))}
      </Figure>
      <Figure name={texts.wall.entries} testId="total-entries">
        {formatCount(sum('entries'))}
      </Figure>
      <Figure name={texts.wall.live} testId="total-live">
        {texts.wall.outOf(live, stores.length)}
      </Figure>
    </dl>
  );
}
