import { useState } from 'react';
import { acknowledgeAlert } from '../../../api/alerts';
import type { AlertConfiguration, AlertLive } from '../../../contracts/contracts.g';
import { formatTimeOfDay } from '../../../format';
import { texts } from '../../../texts';
import { Status, type Tone } from '../../../ui/Status';

const words = texts.store.alerts;

/** How an alert stands. */
type Phase = 'unknown' | 'quiet' | 'raised' | 'acknowledged';

const TONES: Record<Phase, Tone> = { unknown: 'quiet', quiet: 'good', raised: 'bad', acknowledged: 'warn' };

/** All alerts of a store, raised or not, each in its own place; a store without alerts shows nothing. */
export function Alerts({ store, alerts, live }: { store: string; alerts: readonly AlertConfiguration[]; live: readonly AlertLive[] }) {
  if (alerts.length === 0) {
    return null;
  }
  const byId = new Map(live.map((alert) => [alert.id, alert]));
  const raised = alerts.filter(({ id }) => phaseOf(byId.get(id)) === 'raised').map(({ name }) => name);
  return (
    <section className="panel alerts" aria-labelledby="alerts">
      <h2 id="alerts">{words.title}</h2>
      <p className="visually-hidden" role="status">
        {raised.length > 0 && words.announced(raised.join(', '))}
      </p>
      <ul>
        {alerts.map(({ id, name }) => (
          <Alert key={id} store={store} id={id} name={name} live={byId.get(id)} />
        ))}
      </ul>
    </section>
  );
}

function Alert({ store, id, name, live }: { store: string; id: string; name: string; live: AlertLive | undefined }) {
  const [failure, setFailure] = useState<string>();
  const [isAsking, setAsking] = useState(false);
  const phase = phaseOf(live);
  const acknowledge = async () => {
    if (phase === 'raised' && !isAsking) {
      setAsking(true);
      setFailure(await acknowledgeAlert(store, id));
      setAsking(false);
    }
  };
  return (
    <li data-phase={phase}>
      <div className="alert-line">
        <Status tone={TONES[phase]} testId={`alert-${id}`}>
          {name}
        </Status>
        <span className="alert-since">{since(phase, live)}</span>
        {(phase === 'raised' || phase === 'acknowledged') && (
          // It keeps the focus when it has done its work.
          <button
            type="button"
            className="button"
            aria-disabled={phase === 'acknowledged' || isAsking}
            aria-label={phase === 'raised' ? words.acknowledgeOf(name) : undefined}
            data-testid={`alert-${id}-acknowledge`}
            onClick={() => void acknowledge()}
          >
            {phase === 'raised' ? words.acknowledge : words.acknowledged(formatTimeOfDay(Date.parse(live?.acknowledgedAt ?? '')))}
          </button>
        )}
      </div>
      {failure !== undefined && phase === 'raised' && (
        <p className="alert-failure" role="alert">
          {words.failed(failure)}
        </p>
      )}
    </li>
  );
}

function phaseOf(alert: AlertLive | undefined): Phase {
  if (alert === undefined) {
    return 'unknown';
  }
  return !alert.isRaised ? 'quiet' : alert.acknowledgedAt === undefined ? 'raised' : 'acknowledged';
}

function since(phase: Phase, alert: AlertLive | undefined): string {
  if (phase === 'unknown' || phase === 'quiet') {
    return phase === 'quiet' ? words.quiet : '';
  }
  return alert?.since === undefined ? words.raised : words.since(formatTimeOfDay(Date.parse(alert.since)));
}
