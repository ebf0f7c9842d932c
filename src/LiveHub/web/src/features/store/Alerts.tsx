import type { AlertConfiguration, AlertLive } from '../../contracts/contracts.g';
import { formatTimeOfDay } from '../../format';
import { texts } from '../../texts';
import { Status } from '../../ui/Status';

const words = texts.store.alerts;

/** The alerts that are raised; nothing while none is. */
export function Alerts({ alerts, live }: { alerts: readonly AlertConfiguration[]; live: readonly AlertLive[] }) {
  const names = new Map(alerts.map(({ id, name }) => [id, name]));
  const raised = live.filter(({ isRaised }) => isRaised);
  if (raised.length === 0) {
    return null;
  }
  return (
    <section className="panel" role="status" aria-label={words.title}>
      {raised.map(({ id, since }) => (
        <p key={id}>
          <Status tone="bad" testId={`alert-${id}`}>
            {names.get(id) ?? id} {since !== undefined && words.since(formatTimeOfDay(Date.parse(since)))}
          </Status>
        </p>
      ))}
    </section>
  );
}
