import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import type { ChainLive, StoreLive } from '../contracts/contracts.g';
import type { Readable } from './cell';
import { combine } from './combine';
import type { ConnectionState } from './connection';
import type { FeedState } from './feed';
import type { LiveStore } from './liveStore';

/** The page's live store. */
export const LiveContext = createContext<LiveStore | null>(null);

/** The live store itself, for its commands. */
export function useLiveStore(): LiveStore {
  const live = useContext(LiveContext);
  if (!live) {
    throw new Error('A component reads live numbers outside of LiveContext: render it below LiveContext.Provider.');
  }
  return live;
}

/** How the connection is doing. */
export function useConnection(): ConnectionState {
  return useReadable(useLiveStore().connection);
}

/** A store's live numbers. */
export function useStoreLive(id: string): FeedState<StoreLive> {
  return useReadable(useLiveStore().store(id));
}

/** Several chains, in the order of the ids; subscribing watches them. */
export function useChains(ids: readonly string[]): Readable<readonly FeedState<ChainLive>[]> {
  const live = useLiveStore();
  const key = ids.join(' ');
  return useMemo(() => combine(key === '' ? [] : key.split(' ').map((id) => live.chain(id))), [live, key]);
}

/** What a readable holds. */
export function useReadable<T>({ subscribe, getSnapshot }: Readable<T>): T {
  return useSyncExternalStore(subscribe, getSnapshot);
}
