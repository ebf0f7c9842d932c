import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import type { ChainLive, StoreLive } from '../contracts/contracts.g';
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
  const { connection } = useLiveStore();
  return useSyncExternalStore(connection.subscribe, connection.getSnapshot);
}

/** A store's live numbers. */
export function useStoreLive(id: string): FeedState<StoreLive> {
  const feed = useLiveStore().store(id);
  return useSyncExternalStore(feed.subscribe, feed.getSnapshot);
}

/** Several chains' live numbers, in the order of the ids. */
export function useChainsLive(ids: readonly string[]): readonly FeedState<ChainLive>[] {
  const live = useLiveStore();
  const key = ids.join(' ');
  const chains = useMemo(
    () => combine(key === '' ? [] : key.split(' ').map((id) => live.chain(id))),
    [live, key],
  );
  return useSyncExternalStore(chains.subscribe, chains.getSnapshot);
}
