import type { HistoryStep } from '../../contracts/contracts.g';
import { setQuery, useQuery } from '../../routing/location';
import { addDays, daysBetween, isDay, LONGEST_DAYS, PERIODS, type PeriodName } from './period';

/** What the address asks for, so that a view can be bookmarked and sent. */
export interface PageQuery {
  readonly name: PeriodName;
  /** The reader's own dates; `to` is no part of them. */
  readonly own: { readonly from: string; readonly to: string };
  readonly isOwnValid: boolean;
  readonly by: HistoryStep | undefined;
  readonly other: string | undefined;
}

const STEPS: readonly HistoryStep[] = ['hour', 'day', 'week'];

/** What the address asks for on a store's present day. */
export function usePageQuery(today: string): PageQuery {
  const [period, by, from, to] = [useQuery('period'), useQuery('by'), useQuery('from'), useQuery('to')];
  const other = useQuery('with') ?? undefined;
  const own = { from: isDay(from) ? from : addDays(today, -7), to: isDay(to) ? to : today };
  const days = daysBetween(own.from, own.to);
  return {
    name: PERIODS.find((name) => name === period) ?? 'week',
    own,
    isOwnValid: days > 0 && days <= LONGEST_DAYS,
    by: STEPS.find((step) => step === by),
    other,
  };
}

/** Asks for another period; the reader's own begins with the dates that were shown. */
export function choosePeriod(name: PeriodName, shown: { readonly from: string; readonly to: string }): void {
  setQuery('period', name);
  setQuery('from', name === 'own' ? shown.from : null);
  setQuery('to', name === 'own' ? shown.to : null);
}
