import type { StoreLive } from '../../contracts/contracts.g';
import { formatCount, formatMean } from '../../format';
import { texts } from '../../texts';
import { Figure } from '../../ui/Figure';
import { Meter } from '../../ui/Meter';
import { Mood } from './Mood';

/** How many people are in the store, and what the day has brought. */
export function Occupancy({ live, capacity }: { live: StoreLive; capacity: number | undefined }) {
  const share = capacity ? live.occupancy / capacity : undefined;
  return (
    <section className="panel occupancy" aria-label={texts.store.occupancy}>
      <div className="occupancy-now">
        <h2>{texts.store.occupancy}</h2>
        <strong data-testid="occupancy">{formatCount(live.occupancy)}</strong>
        <span>
          {share !== undefined && capacity ? texts.store.capacity(share, capacity) : texts.store.noCapacity}
        </span>
        <span data-testid="occupancy-band">
          {live.occupancyHigh > live.occupancyLow ? texts.store.band(live.occupancyLow, live.occupancyHigh) : texts.store.certain}
        </span>
      </div>
      {share !== undefined && <Meter share={share} />}
      <Mood mood={live.mood} />
      <dl aria-label={texts.store.today}>
        <Figure name={texts.store.entries} testId="entries">
          {formatCount(live.entries)}
        </Figure>
        <Figure name={texts.store.exits} testId="exits">
          {formatCount(live.exits)}
        </Figure>
        <Figure name={texts.store.visits} testId="visits">
          {formatCount(live.visits)}
        </Figure>
        <Figure name={texts.store.meanVisit} testId="mean-visit">
          {formatMean(live.meanVisitSeconds)}
        </Figure>
        <Figure name={texts.store.groups} testId="groups">
          {formatCount(live.groups.groups)}
        </Figure>
        <Figure name={texts.store.staff} testId="staff">
          {formatCount(live.staff)}
        </Figure>
      </dl>
    </section>
  );
}
