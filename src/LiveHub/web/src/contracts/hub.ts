import type { ChainDelta, ChainLive, StoreDelta, StoreLive } from './contracts.g';

/** Where the hub listens. */
export const HUB_URL = '/hub/live';

/** What a browser may ask of the hub. */
export interface HubMethods {
  WatchStore(store: string): StoreLive;
  UnwatchStore(store: string): void;
  WatchChain(chain: string): ChainLive;
  UnwatchChain(chain: string): void;
}

/** What the hub sends by itself. */
export interface HubEvents {
  StoreChanged: StoreDelta;
  StoreReset: StoreLive;
  ChainChanged: ChainDelta;
  ChainReset: ChainLive;
}
