import type { HistoryBucket, HistoryFigures, StoreHistory } from '../../../contracts/contracts.g';

/** Figures of which a test says what matters to it. */
export function figures(some: Partial<HistoryFigures>): HistoryFigures {
  return { watchedSeconds: 3600, zones: [], shelves: [], queues: [], ...some };
}

/** A history by day from 1 November 2026 on. */
export function historyOf(days: readonly Partial<HistoryFigures>[], total: Partial<HistoryFigures> = {}): StoreHistory {
  const at = (day: number) => `2026-11-${String(day).padStart(2, '0')}T00:00:00+01:00`;
  const buckets = days.map((day, i): HistoryBucket => ({ from: at(i + 1), to: at(i + 2), figures: figures(day) }));
  return { store: 'bakery', timeZone: 'Europe/Berlin', by: 'day', from: at(1), to: at(days.length + 1), total: figures(total), buckets };
}
