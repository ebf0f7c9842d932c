import { setQuery } from '../../routing/location';
import { texts } from '../../texts';
import { Segmented } from '../../ui/Segmented';
import { choosePeriod, type PageQuery } from './historyQuery';
import { addDays, type Period, PERIODS } from './period';

const words = texts.history;

/** The choice of a period, and of how it is divided. */
export function PeriodChooser({ query, period }: { query: PageQuery; period: Period }) {
  return (
    <div className="history-period">
      <Segmented
        label={words.period.label}
        value={query.name}
        options={PERIODS.map((name) => [name, words.period[name]] as const)}
        onChange={(name) => choosePeriod(name, period.query)}
      />
      {query.name === 'own' && <OwnDates query={query} />}
      {period.steps.length > 1 && (
        <Segmented
          label={words.by.label}
          value={period.query.by}
          options={period.steps.map((step) => [step, words.by[step]] as const)}
          onChange={(step) => setQuery('by', step)}
        />
      )}
    </div>
  );
}

function OwnDates({ query }: { query: PageQuery }) {
  const { from, to } = query.own;
  return (
    <>
      <label className="history-date">
        {words.period.from}
        <input className="select" type="date" value={from} onChange={({ target }) => target.value !== '' && setQuery('from', target.value)} />
      </label>
      <label className="history-date">
        {words.period.to}
        <input
          className="select"
          type="date"
          value={addDays(to, -1)}
          aria-invalid={!query.isOwnValid}
          aria-describedby={query.isOwnValid ? undefined : 'history-wrong'}
          onChange={({ target }) => target.value !== '' && setQuery('to', addDays(target.value, 1))}
        />
      </label>
      {!query.isOwnValid && (
        <p className="history-wrong" id="history-wrong" role="alert">
          {words.period.wrong}
        </p>
      )}
    </>
  );
}
