import { useSyncExternalStore } from 'react';
import type { StorePlan, StoreSummary } from '../contracts/contracts.g';
import { Resource, type ResourceState } from './resource';

const catalogue = new Resource<readonly StoreSummary[]>('/api/stores');
const plans = new Map<string, Resource<StorePlan>>();

/** The stores of this installation. */
export function useStores(): ResourceState<readonly StoreSummary[]> {
  return useSyncExternalStore(catalogue.subscribe, catalogue.getSnapshot);
}

/** What does not move in a store. */
export function useStorePlan(id: string): ResourceState<StorePlan> {
  const plan = planOf(id);
  return useSyncExternalStore(plan.subscribe, plan.getSnapshot);
}

/** Loads what does not move in a store again: its configuration is another one. */
export function reloadPlan(id: string): void {
  planOf(id).reload();
}

/** Loads again what is on the page: the server may have come back with another configuration. */
export function reloadResources(): void {
  catalogue.reload();
  plans.forEach((plan) => plan.reload());
}

function planOf(id: string): Resource<StorePlan> {
  const plan = plans.get(id) ?? new Resource<StorePlan>(`/api/stores/${encodeURIComponent(id)}`);
  plans.set(id, plan);
  return plan;
}
