import type { StoreLive, StorePlan } from '../../contracts/contracts.g';
import { Link } from '../../routing/Link';
import { WALL_PATH } from '../../routing/route';
import { texts } from '../../texts';
import { ageSeconds, isStale } from '../../time/age';
import { useNow } from '../../time/useNow';
import { SimulatedBadge } from '../../ui/SimulatedBadge';
import { Status } from '../../ui/Status';

/** The way back, the store's name and whether its numbers are live. */
export function StoreHead({ plan, live }: { plan: StorePlan; live: StoreLive | undefined }) {
  const age = ageSeconds(live?.at, useNow());
  return (
    <div className="store-head">
      <Link href={WALL_PATH}>
        <span aria-hidden="true">←</span> {texts.store.back}
      </Link>
      <h1>{plan.name}</h1>
      <SimulatedBadge level={plan.simulation} />
      {live && (isStale(age) ? <Status tone="warn">{texts.age(age)}</Status> : <Status tone="good">{texts.store.live}</Status>)}
    </div>
  );
}
