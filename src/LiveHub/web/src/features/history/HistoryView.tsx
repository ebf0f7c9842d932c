import { useMemo } from 'react';
import { historyUrl } from '../../api/history';
import { useMaySetUp } from '../../api/session';
import { useStores } from '../../api/stores';
import type { StorePlan } from '../../contracts/contracts.g';
import { Link } from '../../routing/Link';
import { setQuery } from '../../routing/location';
import { storePath } from '../../routing/route';
import { failureText, texts } from '../../texts';
import { useNow } from '../../time/useNow';
import { Skeleton } from '../../ui/Skeleton';
import { StoreHead } from '../../ui/StoreHead';
import { useTitle } from '../../ui/useTitle';
import { Charts } from './Charts';
import './history.css';
import { usePageQuery } from './historyQuery';
import { KeyFigures } from './KeyFigures';
import { type Period, periodOf, storeNow } from './period';
import { PeriodChooser } from './PeriodChooser';
import { SalesUpload } from './SalesUpload';
import { useComparison } from './useComparison';

const words = texts.history;

/** The history of a store that is known. */
export function HistoryView({ plan }: { plan: StorePlan }) {
  useTitle(words.of(plan.name));
  const { day, hour } = storeNow(useNow(), plan.timeZone);
  const query = usePageQuery(day);
  const { name, own, by, isOwnValid } = query;
  const period = useMemo(() => periodOf(name, { from: own.from, to: own.to }, by, { day, hour }), [name, own.from, own.to, by, day, hour]);
  const isValid = name !== 'own' || isOwnValid;
  return (
    <div className="history">
      <StoreHead id={plan.id} name={plan.name} simulation={plan.simulation} page="history" offersSetup={useMaySetUp()} />
      <div className="history-controls">
        <PeriodChooser query={query} period={period} />
        <div className="history-tools">
          <OtherStore id={plan.id} other={query.other} />
          {isValid && <Downloads id={plan.id} period={period} />}
          <Link className="button" href={`${storePath(plan.id, 'report')}?date=${period.query.from}`}>
            {words.report}
          </Link>
        </div>
      </div>
      <Content plan={plan} period={isValid ? period : undefined} today={day} other={query.other} />
    </div>
  );
}

interface ContentProps {
  readonly plan: StorePlan;
  readonly period: Period | undefined;
  readonly today: string;
  readonly other: string | undefined;
}

function Content({ plan, period, today, other }: ContentProps) {
  const state = useComparison(plan.id, period, other);
  switch (state.status) {
    case 'loading':
      return <Skeleton height="60vh" />;
    case 'refused':
      return (
        <p className="note" role="status">
          {words.refused}
        </p>
      );
    case 'failed':
      return (
        <p className="note" role="status">
          {texts.loadFailed(failureText(state.failure))}
        </p>
      );
    case 'ready': {
      const { total } = state.value.history;
      const isEmpty = total.visits === undefined;
      return (
        <div className="history-content" aria-busy={state.isBusy}>
          {isEmpty ? <Empty isFuture={state.value.period.query.from > today} /> : <KeyFigures shown={state.value} />}
          {(!isEmpty || total.sales !== undefined) && <Charts shown={state.value} plan={plan} />}
          <SalesUpload store={plan.id} hasSales={total.sales !== undefined} />
        </div>
      );
    }
  }
}

function Empty({ isFuture }: { isFuture: boolean }) {
  return (
    <section className="panel history-empty" data-testid="empty">
      <h2>{words.empty.title}</h2>
      <p>{isFuture ? words.empty.future : words.empty.why}</p>
    </section>
  );
}

function OtherStore({ id, other }: { id: string; other: string | undefined }) {
  const stores = useStores();
  const others = stores.status === 'ready' ? stores.value.filter((store) => store.id !== id) : [];
  if (others.length === 0) {
    return null;
  }
  return (
    <label className="history-date">
      {words.with.label}
      <select className="select" value={other ?? ''} onChange={({ target }) => setQuery('with', target.value === '' ? null : target.value)}>
        <option value="">{words.with.none}</option>
        {others.map((store) => (
          <option key={store.id} value={store.id}>
            {store.name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The page's own numbers as files: the addresses are those of the API. */
function Downloads({ id, period }: { id: string; period: Period }) {
  return (
    <span className="history-downloads" role="group" aria-label={words.export.label}>
      <a className="button" href={historyUrl(id, period.query, '.csv')} download data-testid="download-csv">
        {words.export.csv}
      </a>
      <a className="button" href={historyUrl(id, period.query)} download={`${id}-${period.query.from}.json`} data-testid="download-json">
        {words.export.json}
      </a>
    </span>
  );
}
