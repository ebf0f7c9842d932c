import type { HistoryBucket, HistoryStep, StoreHistory } from '../../contracts/contracts.g';
import { formatDay, formatDays, formatStoreTime } from '../../format';
import { texts } from '../../texts';
import { addDays } from './period';

/** What a part of a period is called in full, for tables and for what is under the pointer. */
export function longLabel({ from, to }: HistoryBucket, by: HistoryStep): string {
  switch (by) {
    case 'hour':
      return formatStoreTime(from, { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
    case 'day':
      return formatStoreTime(from, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
    case 'week':
      return texts.history.weekOf(daysOf({ from, to }));
  }
}

/** What stands below a chart: hours, or the day where there are several; the weekday where they are few. */
export function shortLabels({ buckets, by }: StoreHistory): string[] {
  const manyDays = new Set(buckets.map(({ from }) => from.slice(0, 10))).size > 2;
  const parts: Intl.DateTimeFormatOptions =
    by === 'hour' && !manyDays ? { hour: 'numeric', minute: '2-digit' }
    : by === 'day' && buckets.length <= 14 ? { weekday: 'short', day: 'numeric' }
    : { day: 'numeric', month: 'short' };
  return buckets.map(({ from }) => formatStoreTime(from, parts));
}

/** The dates from one moment up to another, both as the store's clock shows them, in words. */
export function daysOf({ from, to }: { readonly from: string; readonly to: string }): string {
  const first = from.slice(0, 10);
  // An end at midnight is the end of the day before.
  const last = to.length === 10 || to.slice(11, 16) === '00:00' ? addDays(to.slice(0, 10), -1) : to.slice(0, 10);
  return last <= first ? formatDay(first) : formatDays(first, last);
}
