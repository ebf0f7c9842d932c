import { useMemo } from 'react';
import { setQuery, useQuery } from '../../../routing/location';
import { useNow } from '../../../time/useNow';
import { hourOf, midnightBefore, type Period, type PeriodMistake, periodOf, toLocal } from './period';

const HOUR_MS = 3_600_000;

/** The period that was chosen for a store's page: all that shows a period shows the same one. */
export interface ChosenPeriod {
  /** Its two ends by the store's clock, as they stand in their fields. */
  readonly from: string;
  readonly to: string;
  /** The period, or why these are none. */
  readonly period: Period | PeriodMistake;
  readonly setFrom: (local: string) => void;
  readonly setTo: (local: string) => void;
}

/** Reads the period from the address; today up to the end of the running hour, where it names none. */
export function usePeriod(timeZone: string): ChosenPeriod {
  const hour = hourOf(useNow(), timeZone);
  const [first, last] = [useQuery('from'), useQuery('to')];
  return useMemo(() => {
    const from = first ?? toLocal(midnightBefore(hour, timeZone), timeZone);
    const to = last ?? toLocal(hour + HOUR_MS, timeZone);
    return {
      from,
      to,
      period: periodOf(from, to, timeZone),
      setFrom: (local) => setQuery('from', local),
      setTo: (local) => setQuery('to', local),
    };
  }, [first, last, hour, timeZone]);
}
