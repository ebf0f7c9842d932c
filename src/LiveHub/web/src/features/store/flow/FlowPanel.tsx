import { useMemo } from 'react';
import { useFlows } from '../../../api/maps';
import type { StorePlan } from '../../../contracts/contracts.g';
import { setQuery, useQuery } from '../../../routing/location';
import { failureText, texts } from '../../../texts';
import { useNow } from '../../../time/useNow';
import { Segmented } from '../../../ui/Segmented';
import { PeriodPicker } from '../period/PeriodPicker';
import { usePeriod } from '../period/usePeriod';
import { FlowDiagram } from './FlowDiagram';
import { flowsOf, joined, placeOrder } from './flowGraph';
import { FlowTable } from './FlowTable';
import { placeNames } from './placeNames';

const words = texts.store.flow;

/** How often flows that still grow are loaded again, in milliseconds. */
const EVERY_MS = 10_000;

const TIMES: readonly (readonly ['today' | 'period', string])[] = [
  ['today', words.today],
  ['period', words.period],
];

/** The most zones in a column of the diagram. */
const MOST_ZONES = 14;

/** How people went from zone to zone. A store without zones shows nothing. */
export function FlowPanel({ plan }: { plan: StorePlan }) {
  const isPeriod = useQuery('flow') === 'period';
  const chosen = usePeriod(plan.timeZone);
  const period = typeof chosen.period === 'string' ? undefined : chosen.period;
  const now = useNow();
  const time = isPeriod ? period : 'today';
  const grows = !isPeriod || (period !== undefined && period.to > now);
  const state = useFlows(plan.id, time, grows ? EVERY_MS : undefined);
  const zones = useMemo(() => plan.floors.flatMap((floor) => floor.zones), [plan]);
  const all = useMemo(() => (state.status === 'ready' ? flowsOf(state.value.flows) : []), [state]);
  const drawn = useMemo(() => joined(all, MOST_ZONES), [all]);
  const nameOf = useMemo(() => placeNames(zones), [zones]);
  const orderOf = useMemo(() => placeOrder(zones), [zones]);
  if (zones.length === 0) {
    return null;
  }
  return (
    <section className="store-flow panel" aria-labelledby="flow">
      <div className="flow-head">
        <h2 id="flow">{words.title}</h2>
        <Segmented label={words.time} value={isPeriod ? 'period' : 'today'} options={TIMES} onChange={(next) => setQuery('flow', next === 'today' ? null : next)} />
      </div>
      {isPeriod && <PeriodPicker chosen={chosen} />}
      <p className="panel-hint">{words.hint}</p>
      {all.length > 0 ? (
        <>
          <FlowDiagram flows={drawn} nameOf={nameOf} orderOf={orderOf} />
          <FlowTable flows={all} nameOf={nameOf} />
        </>
      ) : (
        <p className="panel-empty" role={state.status === 'failed' ? 'alert' : undefined}>
          {state.status === 'loading' && time !== undefined && texts.loading}
          {state.status === 'failed' && texts.loadFailed(failureText(state.failure))}
          {(state.status === 'ready' || state.status === 'missing') && (isPeriod ? words.nobodyThen : words.nobody)}
        </p>
      )}
    </section>
  );
}
