import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { ChainTrends } from '../contracts/contracts.g';
import { Resource } from './resource';

const RELOAD_MS = 60_000;
const NOTHING: ReadonlyMap<string, readonly (number | null)[]> = new Map();

/** How full each store of some chains was in the last hour, by the stores' ids; loaded again every minute. */
export function useTrends(chains: readonly string[]): ReadonlyMap<string, readonly (number | null)[]> {
  const key = chains.join(' ');
  const trends = useMemo(() => new Trends(key === '' ? [] : key.split(' ')), [key]);
  useEffect(() => {
    const timer = setInterval(trends.reload, RELOAD_MS);
    return () => clearInterval(timer);
  }, [trends]);
  return useSyncExternalStore(trends.subscribe, trends.getSnapshot);
}

/** Several chains' trends as one map, which is the same object while nothing new was loaded. */
class Trends {
  readonly #chains: readonly Resource<ChainTrends>[];
  #parts: readonly unknown[] = [];
  #people = NOTHING;

  constructor(chains: readonly string[]) {
    this.#chains = chains.map((chain) => new Resource<ChainTrends>(`/api/chains/${encodeURIComponent(chain)}/trends`));
  }

  readonly reload = (): void => this.#chains.forEach((chain) => chain.reload());

  readonly subscribe = (listener: () => void): (() => void) => {
    const unsubscribes = this.#chains.map((chain) => chain.subscribe(listener));
    return () => unsubscribes.forEach((unsubscribe) => unsubscribe());
  };

  readonly getSnapshot = (): ReadonlyMap<string, readonly (number | null)[]> => {
    const parts = this.#chains.map((chain) => chain.getSnapshot());
    if (parts.some((part, i) => part !== this.#parts[i])) {
      this.#parts = parts;
      this.#people = new Map(
        parts.flatMap((part) => (part.status === 'ready' ? part.value.stores.map(({ store, people }) => [store, people] as const) : [])),
      );
    }
    return this.#people;
  };
}
