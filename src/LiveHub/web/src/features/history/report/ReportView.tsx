import { useEffect, useMemo } from 'react';
import { useHistory } from '../../../api/history';
import type { StorePlan } from '../../../contracts/contracts.g';
import { Link } from '../../../routing/Link';
import { setQuery, useQuery } from '../../../routing/location';
import { storePath } from '../../../routing/route';
import { failureText, texts } from '../../../texts';
import { useNow } from '../../../time/useNow';
import { Skeleton } from '../../../ui/Skeleton';
import { useTitle } from '../../../ui/useTitle';
import { addDays, isDay, storeNow } from '../period';
import { Report } from './Report';
import './report.css';

const words = texts.history.daily;

/** The chosen day's report, and what chooses and prints it. */
export function ReportView({ plan }: { plan: StorePlan }) {
  useTitle(`${words.title} · ${plan.name}`);
  usePaper();
  const today = storeNow(useNow(), plan.timeZone).day;
  const asked = useQuery('date');
  const date = isDay(asked) ? asked : addDays(today, -1);
  const [day, before] = useMemo(
    () => [{ from: date, to: addDays(date, 1), by: 'hour' }, { from: addDays(date, -7), to: addDays(date, -6), by: 'hour' }] as const,
    [date],
  );
  const history = useHistory(plan.id, day);
  const earlier = useHistory(plan.id, before);
  return (
    <div className="report">
      <div className="report-tools">
        <Link className="button" href={storePath(plan.id, 'history')}>
          <span aria-hidden="true">←</span> {words.back}
        </Link>
        <button type="button" className="button" onClick={() => setQuery('date', addDays(date, -1))}>
          {words.previous}
        </button>
        <label className="report-day">
          {words.day}
          <input className="select" type="date" value={date} max={today} onChange={({ target }) => target.value !== '' && setQuery('date', target.value)} />
        </label>
        <button type="button" className="button" disabled={date >= today} onClick={() => setQuery('date', addDays(date, 1))}>
          {words.next}
        </button>
        <button type="button" className="button" data-kind="primary" onClick={() => window.print()}>
          {words.print}
        </button>
      </div>
      {history?.status === 'ready' && earlier?.status !== 'loading' ? (
        <Report
          plan={plan}
          date={date}
          isRunning={date === today}
          history={history.value}
          before={earlier?.status === 'ready' ? earlier.value : undefined}
        />
      ) : history?.status === 'failed' ? (
        <p className="note" role="status">
          {texts.loadFailed(failureText(history.failure))}
        </p>
      ) : history?.status === 'missing' ? (
        <p className="note">{texts.history.refused}</p>
      ) : (
        <Skeleton height="60vh" />
      )}
    </div>
  );
}

/** Paper is light, whatever the theme; leaving the page brings the theme back. */
function usePaper(): void {
  useEffect(() => {
    const { dataset } = document.documentElement;
    const theme = dataset['theme'];
    dataset['theme'] = 'light';
    return () => {
      dataset['theme'] = theme;
    };
  }, []);
}
