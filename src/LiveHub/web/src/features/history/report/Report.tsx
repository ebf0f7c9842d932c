import type { StoreHistory, StorePlan } from '../../../contracts/contracts.g';
import { formatDay } from '../../../format';
import { texts } from '../../../texts';
import { SimulatedBadge } from '../../../ui/SimulatedBadge';
import { changeOf, keyFigures } from '../figures';
import { addDays } from '../period';
import { formatIn } from '../units';
import { HourBars } from './HourBars';
import { ReportTables } from './ReportTables';

const words = texts.history.daily;

interface ReportProps {
  readonly plan: StorePlan;
  readonly date: string;
  readonly isRunning: boolean;
  readonly history: StoreHistory;
  /** The same day of the week before. */
  readonly before: StoreHistory | undefined;
}

/** The sheet itself. */
export function Report({ plan, date, isRunning, history, before }: ReportProps) {
  const { total, currency, buckets } = history;
  return (
    <article className="report-sheet" data-testid="report">
      <header className="report-head">
        <h1>{plan.name}</h1>
        <SimulatedBadge level={plan.simulation} />
        <p>
          {words.title}, {formatDay(date, 'full')}
        </p>
      </header>
      {total.visits === undefined && total.sales === undefined ? (
        <p className="report-empty" data-testid="empty">
          {texts.history.empty.title}. {texts.history.empty.why}
        </p>
      ) : (
        <>
          <dl className="report-figures" aria-label={texts.history.figures.title}>
            {keyFigures(total).map(({ id, name, unit, pick }) => {
              const value = pick(total);
              return (
                <div className="figure" key={id}>
                  <dt>{name}</dt>
                  <dd data-testid={`report-${id}`}>{value === undefined ? texts.history.figures.none : formatIn(unit, value, currency)}</dd>
                  {/* A day that is not over is not compared with a whole one. */}
                  <dd className="report-change">{!isRunning && before && changeOf(unit, value, pick(before.total))}</dd>
                </div>
              );
            })}
          </dl>
          <p className="report-note">{comparedWith(isRunning, before, date)}</p>
          <HourBars title={words.entries} unit="count" buckets={buckets} before={before?.buckets} pick={({ entries }) => entries} />
          <HourBars title={words.occupancy} unit="people" buckets={buckets} before={before?.buckets} pick={({ meanOccupancy }) => meanOccupancy} />
          {total.sales && (
            <HourBars title={words.sales} unit="money" currency={currency} buckets={buckets} before={before?.buckets} pick={({ sales }) => sales?.amount} />
          )}
          <ReportTables plan={plan} total={total} />
        </>
      )}
      <footer className="report-foot">{words.foot}</footer>
    </article>
  );
}

function comparedWith(isRunning: boolean, before: StoreHistory | undefined, date: string): string {
  if (isRunning) {
    return words.running;
  }
  const day = formatDay(addDays(date, -7), 'full');
  return before?.total.visits === undefined ? words.nothing(day) : words.against(day);
}
