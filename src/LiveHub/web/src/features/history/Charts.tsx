import { useMemo } from 'react';
import { useStores } from '../../api/stores';
import type { StorePlan } from '../../contracts/contracts.g';
import { ChartPanel } from './ChartPanel';
import { chartsOf } from './charts';
import { longLabel, shortLabels } from './labels';
import type { Comparison } from './useComparison';

/** All charts of a period. */
export function Charts({ shown, plan }: { shown: Comparison; plan: StorePlan }) {
  const { history, before, other } = shown;
  const stores = useStores();
  const otherName = other && stores.status === 'ready' ? stores.value.find(({ id }) => id === other.id)?.name : undefined;
  const charts = useMemo(
    () => chartsOf({ history, before, other: other && { name: otherName ?? other.id, history: other.history } }, plan),
    [history, before, other, otherName, plan],
  );
  const labels = useMemo(
    () => ({ short: shortLabels(history), long: history.buckets.map((bucket) => longLabel(bucket, history.by)) }),
    [history],
  );
  return (
    <div className="history-charts">
      {charts.map((spec) => (
        <ChartPanel key={spec.id} spec={spec} shortLabels={labels.short} longLabels={labels.long} currency={history.currency} />
      ))}
    </div>
  );
}
