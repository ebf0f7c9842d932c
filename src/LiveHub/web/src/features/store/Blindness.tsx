import type { StoreLive, StorePlan } from '../../contracts/contracts.g';
import { texts } from '../../texts';
import { useNow } from '../../time/useNow';
import { Status } from '../../ui/Status';
import { blindnessOf } from './blindAreas';

/** Which part of the store is out of view, and why; nothing while all cameras deliver. */
export function Blindness({ plan, live }: { plan: StorePlan; live: StoreLive }) {
  const words = blindnessOf(plan, live, useNow());
  if (words === undefined) {
    return null;
  }
  return (
    <section className="panel blindness" role="status" aria-label={texts.store.blind.title} data-testid="blindness">
      <Status tone="warn">{words.places}</Status>
      {words.cameras.map((camera) => (
        <p key={camera}>{camera}</p>
      ))}
      <p>{texts.store.blind.hint}</p>
    </section>
  );
}
