import type { StoreLive } from '../../contracts/contracts.g';
import { texts } from '../../texts';
import { ageSeconds, isStale } from '../../time/age';
import { useNow } from '../../time/useNow';
import { Status } from '../../ui/Status';

/** Whether a store's numbers are live, or how old they are. */
export function Freshness({ live }: { live: StoreLive }) {
  const age = ageSeconds(live.at, useNow());
  return isStale(age) ? <Status tone="warn">{texts.age(age)}</Status> : <Status tone="good">{texts.store.live}</Status>;
}
