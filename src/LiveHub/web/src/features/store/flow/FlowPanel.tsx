import { useMemo } from 'react';
import { useFlows } from '../../../api/maps';
import type { StorePlan } from '../../../contracts/contracts.g';
import { failureText, texts } from '../../../texts';
import { FlowDiagram } from './FlowDiagram';
import { flowsOf, joined, placeOrder } from './flowGraph';
import { FlowTable } from './FlowTable';
import { placeNames } from './placeNames';

const words = texts.store.flow;

/** How often the flows of the day are loaded again, in milliseconds. */
const EVERY_MS = 10_000;

/** The most zones in a column of the diagram. */
const MOST_ZONES = 14;

/** How people went from zone to zone. A store without zones shows nothing. */
export function FlowPanel({ plan }: { plan: StorePlan }) {
  const state = useFlows(plan.id, EVERY_MS);
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
      <h2 id="flow">{words.title}</h2>
      <p className="panel-hint">{words.hint}</p>
      {all.length > 0 ? (
        <>
          <FlowDiagram flows={drawn} nameOf={nameOf} orderOf={orderOf} />
          <FlowTable flows={all} nameOf={nameOf} />
        </>
      ) : (
        <p className="panel-empty" role={state.status === 'failed' ? 'alert' : undefined}>
          {state.status === 'loading' && texts.loading}
          {state.status === 'failed' && texts.loadFailed(failureText(state.failure))}
          {(state.status === 'ready' || state.status === 'missing') && words.nobody}
        </p>
      )}
    </section>
  );
}
