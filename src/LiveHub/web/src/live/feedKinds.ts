import type { ChainDelta, ChainLive, LiveServer, StoreDelta, StoreLive } from '../contracts/contracts.g';
import { applyChainDelta, applyStoreDelta } from './applyDelta';
import { parseChainDelta, parseChainLive, parseStoreDelta, parseStoreLive } from './parse';

/** What places a state in the order of its source. */
export interface Versioned {
  readonly epoch: number;
  readonly sequence: number;
}

/** What places a difference between two states. */
export interface Step {
  readonly epoch: number;
  readonly from: number;
  readonly to: number;
}

/** How one kind of thing is watched, read and moved on. */
export interface FeedKind<TState extends Versioned, TDelta extends Step> {
  readonly watch: keyof LiveServer;
  readonly unwatch: keyof LiveServer;
  readonly parseState: (raw: unknown) => TState | undefined;
  readonly parseDelta: (raw: unknown) => TDelta | undefined;
  readonly keyOf: (message: TState | TDelta) => string;
  readonly apply: (state: TState, delta: TDelta) => TState | undefined;
}

/** A store, for its page. */
export const storeKind: FeedKind<StoreLive, StoreDelta> = {
  watch: 'WatchStore',
  unwatch: 'UnwatchStore',
  parseState: parseStoreLive,
  parseDelta: parseStoreDelta,
  keyOf: (message) => message.store,
  apply: applyStoreDelta,
};

/** A chain, for the wall. */
export const chainKind: FeedKind<ChainLive, ChainDelta> = {
  watch: 'WatchChain',
  unwatch: 'UnwatchChain',
  parseState: parseChainLive,
  parseDelta: parseChainDelta,
  keyOf: (message) => message.chain,
  apply: applyChainDelta,
};
