import type { ChainDelta, ChainLive, StoreDelta, StoreLive } from '../contracts/contracts.g';

/** The store that a difference leads to, or undefined where it does not apply to the given state: a gap. */
export function applyStoreDelta(state: StoreLive, delta: StoreDelta): StoreLive | undefined {
  if (state.store !== delta.store || !follows(state, delta)) {
    return undefined;
  }
  const gone = new Set(delta.gone);
  const here = gone.size === 0 ? state.positions : state.positions.filter(({ shopper }) => !gone.has(shopper));
  return {
    ...state,
    sequence: delta.to,
    at: delta.at === '' ? state.at : delta.at,
    occupancy: delta.occupancy ?? state.occupancy,
    entries: delta.entries ?? state.entries,
    exits: delta.exits ?? state.exits,
    visits: delta.visits ?? state.visits,
    meanVisitSeconds: delta.meanVisitSeconds ?? state.meanVisitSeconds,
    zones: merge(state.zones, delta.zones, ({ id }) => id),
    lines: merge(state.lines, delta.lines, ({ id }) => id),
    cameras: merge(state.cameras, delta.cameras, ({ id }) => id),
    positions: merge(here, delta.moved, ({ shopper }) => shopper),
    occupancyLow: delta.occupancyLow ?? state.occupancyLow,
    occupancyHigh: delta.occupancyHigh ?? state.occupancyHigh,
    staff: delta.staff ?? state.staff,
    groups: delta.groups ?? state.groups,
    mood: delta.mood ?? state.mood,
    expression: delta.expressionIsGone ? undefined : (delta.expression ?? state.expression),
    profile: delta.profileIsGone ? undefined : (delta.profile ?? state.profile),
    shelves: merge(state.shelves, delta.shelves, ({ id }) => id),
    queues: merge(state.queues, delta.queues, ({ id }) => id),
    alerts: merge(state.alerts, delta.alerts, ({ id }) => id),
    coverage: merge(state.coverage, delta.coverage, ({ floor }) => floor),
  };
}

/** The chain that a difference leads to, or undefined where it does not apply to the given state: a gap. */
export function applyChainDelta(state: ChainLive, delta: ChainDelta): ChainLive | undefined {
  if (state.chain !== delta.chain || !follows(state, delta)) {
    return undefined;
  }
  return { ...state, sequence: delta.to, stores: merge(state.stores, delta.stores, ({ store }) => store) };
}

function follows(state: { epoch: number; sequence: number }, delta: { epoch: number; from: number }): boolean {
  return state.epoch === delta.epoch && state.sequence === delta.from;
}

/** Replaces items in place and appends new ones; what did not change keeps its object, so that its row need not render. */
function merge<T>(items: readonly T[], changes: readonly T[] | null | undefined, key: (item: T) => string): readonly T[] {
  if (!changes || changes.length === 0) {
    return items;
  }
  const pending = new Map(changes.map((item) => [key(item), item]));
  const merged = items.map((item) => {
    const id = key(item);
    const newer = pending.get(id);
    pending.delete(id);
    return newer ?? item;
  });
  return [...merged, ...pending.values()];
}
