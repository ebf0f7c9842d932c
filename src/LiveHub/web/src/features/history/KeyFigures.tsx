import { formatCount } from '../../format';
import { texts } from '../../texts';
import { useNow } from '../../time/useNow';
import { Figure } from '../../ui/Figure';
import { changeOf, keyFigures } from './figures';
import { daysOf } from './labels';
import type { Comparison } from './useComparison';
import { formatIn } from './units';

const words = texts.history;
const HOUR_MS = 3_600_000;

/** From this share of its hours on, a period counts as watched throughout: a restart takes a minute. */
const ENOUGH = 0.98;

/** The figures of the whole period, with what changed since the same period before. */
export function KeyFigures({ shown }: { shown: Comparison }) {
  const { total, currency } = shown.history;
  const watched = watchedOf(shown, useNow());
  return (
    <section className="panel" aria-labelledby="key-figures">
      <h2 id="key-figures">
        {words.figures.title} <small>{daysOf(shown.period.query)}</small>
      </h2>
      <dl className="history-figures">
        {keyFigures(total).map(({ id, name, unit, hint, pick }) => {
          const value = pick(total);
          const change = shown.change && changeOf(unit, pick(shown.change.now), pick(shown.change.before));
          return (
            <Figure key={id} name={name}>
              <span title={hint} data-testid={`figure-${id}`}>{value === undefined ? words.figures.none : formatIn(unit, value, currency)}</span>
              <small className="history-change" data-testid={`change-${id}`}>
                {change}
              </small>
            </Figure>
          );
        })}
      </dl>
      <p className="history-note" data-testid="compared">
        {comparedWith(shown)}
      </p>
      {watched !== undefined && <p className="history-note">{watched}</p>}
    </section>
  );
}

function comparedWith({ period, change }: Comparison): string {
  const days = daysOf(period.before);
  if (period.isRunning && period.soFar === undefined) {
    return words.compared.tooEarly;
  }
  if (change?.before.visits === undefined) {
    return words.compared.nothing(days);
  }
  return period.soFar === undefined ? words.compared.whole(period.days, days) : words.compared.soFar(period.soFar.now.to.slice(11), daysOf(period.soFar.before));
}

/** For how many of the hours that are over something is known; nothing where that is so of nearly all. */
function watchedOf({ history }: Comparison, now: number): string | undefined {
  const whole = (Math.min(now, Date.parse(history.to)) - Date.parse(history.from)) / HOUR_MS;
  const watched = (history.total.watchedSeconds * 1000) / HOUR_MS;
  return watched < ENOUGH * whole ? words.watched(formatCount(watched), formatCount(whole)) : undefined;
}
