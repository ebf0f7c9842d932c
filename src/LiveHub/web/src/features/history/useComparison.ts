import { useState } from 'react';
import { useHistory } from '../../api/history';
import type { Failure, ResourceState } from '../../api/resource';
import type { HistoryFigures, StoreHistory } from '../../contracts/contracts.g';
import type { Period } from './period';

/** Everything that a page shows of a period, loaded together so that its parts always belong to each other. */
export interface Comparison {
  readonly period: Period;
  readonly history: StoreHistory;
  readonly before: StoreHistory | undefined;
  readonly other: { readonly id: string; readonly history: StoreHistory } | undefined;
  /** What changes are told of; undefined in a period's first hour. */
  readonly change: { readonly now: HistoryFigures; readonly before: HistoryFigures } | undefined;
}

/** How the loading stands. What was shown last stays until what is asked for now is there. */
export type ComparisonState =
  | { readonly status: 'ready'; readonly value: Comparison; readonly isBusy: boolean }
  | { readonly status: 'loading' }
  | { readonly status: 'refused' }
  | { readonly status: 'failed'; readonly failure: Failure };

/** Loads a period, the one before, and another store's. */
export function useComparison(store: string, period: Period | undefined, other: string | undefined): ComparisonState {
  const [shown, setShown] = useState<Comparison>();
  const history = useHistory(store, period?.query);
  const before = useHistory(store, period?.before);
  const rival = useHistory(other, period?.query);
  const now = useHistory(store, period?.soFar?.now);
  const then = useHistory(store, period?.soFar?.before);

  if (period === undefined || history?.status === 'missing') {
    return { status: 'refused' };
  }
  if (history?.status === 'failed') {
    return { status: 'failed', failure: history.failure };
  }
  if (history?.status !== 'ready' || [before, rival, now, then].some((part) => part?.status === 'loading')) {
    return shown === undefined ? { status: 'loading' } : { status: 'ready', value: shown, isBusy: true };
  }
  const next: Comparison = {
    period,
    history: history.value,
    before: valueOf(before),
    other: other === undefined ? undefined : withId(other, valueOf(rival)),
    change: period.isRunning ? pair(valueOf(now), valueOf(then)) : pair(history.value, valueOf(before)),
  };
  const isSame = shown?.period === period && shown.history === next.history && shown.before === next.before
    && shown.other?.history === next.other?.history && shown.change?.now === next.change?.now && shown.change?.before === next.change?.before;
  if (!isSame) {
    setShown(next);
  }
  return { status: 'ready', value: isSame ? shown : next, isBusy: false };
}

function valueOf(state: ResourceState<StoreHistory> | undefined): StoreHistory | undefined {
  return state?.status === 'ready' ? state.value : undefined;
}

function withId(id: string, history: StoreHistory | undefined): Comparison['other'] {
  return history && { id, history };
}

function pair(now: StoreHistory | undefined, before: StoreHistory | undefined): Comparison['change'] {
  return now && before && { now: now.total, before: before.total };
}
