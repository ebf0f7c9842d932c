import { useEffect, useState } from 'react';
import { useConnection, useLiveStore } from '../live';
import { formatTimeOfDay } from '../format';
import { texts } from '../texts';

/** Says that the connection is lost, since when, and what happens. */
export function ConnectionBanner() {
  const live = useLiveStore();
  const connection = useConnection();
  const lost = connection.phase === 'lost' ? connection : undefined;
  return (
    <div role="status">
      {lost && (
        <div className="banner">
          <span>{texts.connection.banner(formatTimeOfDay(lost.since))}</span>
          {/* A countdown that is read aloud every second would drown everything else. */}
          <span aria-hidden="true">
            {lost.retryAt === undefined ? texts.connection.retrying : <Countdown key={lost.retryAt} to={lost.retryAt} />}
          </span>
          <button type="button" disabled={lost.retryAt === undefined} onClick={() => live.retryNow()}>
            {texts.connection.retryNow}
          </button>
        </div>
      )}
    </div>
  );
}

function Countdown({ to }: { to: number }) {
  const [left, setLeft] = useState(() => secondsUntil(to));
  useEffect(() => {
    const timer = setInterval(() => setLeft(secondsUntil(to)), 250);
    return () => clearInterval(timer);
  }, [to]);
  return texts.connection.retryIn(left);
}

function secondsUntil(ms: number): number {
  return Math.max(0, Math.ceil((ms - Date.now()) / 1000));
}
