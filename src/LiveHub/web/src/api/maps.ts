import type { StoreFlows, StoreHeatmaps } from '../contracts/contracts.g';
import { usePolled } from './polled';
import type { ResourceState } from './resource';

/** From the beginning of one hour of the store's clock up to that of another, in milliseconds. */
export interface Hours {
  readonly from: number;
  readonly to: number;
}

/** Where people were in a store, lately or in whole hours; undefined asks nothing. */
export function useHeatmaps(store: string, time: 'lately' | Hours | undefined, everyMs: number | undefined): ResourceState<StoreHeatmaps> {
  return usePolled(time && address(store, 'heatmap', time === 'lately' ? undefined : time), everyMs);
}

/** How people went from zone to zone in a store, since its midnight or in whole hours; undefined asks nothing. */
export function useFlows(store: string, time: 'today' | Hours | undefined, everyMs: number | undefined): ResourceState<StoreFlows> {
  return usePolled(time && address(store, 'flow', time === 'today' ? undefined : time), everyMs);
}

function address(store: string, what: string, hours: Hours | undefined): string {
  const path = `/api/stores/${encodeURIComponent(store)}/${what}`;
  const iso = (ms: number) => new Date(ms).toISOString();
  return hours === undefined ? path : `${path}?from=${iso(hours.from)}&to=${iso(hours.to)}`;
}
