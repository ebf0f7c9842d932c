import type { StoreFlows, StoreHeatmaps } from '../contracts/contracts.g';
import { usePolled } from './polled';
import type { ResourceState } from './resource';

/** What a heatmap is of: lately, or the hour that holds a moment. */
export type HeatTime = { readonly kind: 'lately' } | { readonly kind: 'hour'; readonly at: number };

/** Where people were in a store; undefined asks nothing. */
export function useHeatmaps(store: string, time: HeatTime | undefined, everyMs: number | undefined): ResourceState<StoreHeatmaps> {
  const path = `/api/stores/${encodeURIComponent(store)}/heatmap`;
  const query = time?.kind === 'hour' ? `?hour=${new Date(time.at).toISOString()}` : '';
  return usePolled(time && path + query, everyMs);
}

/** How people went from zone to zone in a store since its midnight. */
export function useFlows(store: string, everyMs: number | undefined): ResourceState<StoreFlows> {
  return usePolled(`/api/stores/${encodeURIComponent(store)}/flow`, everyMs);
}
