import type { ChainDelta, ChainLive, LiveClient, StoreDelta, StoreLive } from '../contracts/contracts.g';
import type { Readable } from './cell';
import { Connection, type ConnectionState } from './connection';
import { Feed, type FeedState, NOTHING_HELD } from './feed';
import { chainKind, type FeedKind, type Step, storeKind, type Versioned } from './feedKinds';
import { Frames } from './frames';
import type { Link } from './link';

/** Everything live on this page, outside of React: one connection and a feed per watched store or chain. */
export class LiveStore {
  readonly #link: Link;
  readonly #frames: Frames;
  readonly #connection: Connection;
  readonly #stores: Feeds<StoreLive, StoreDelta>;
  readonly #chains: Feeds<ChainLive, ChainDelta>;

  constructor(link: Link, requestFrame: (callback: () => void) => unknown) {
    this.#link = link;
    this.#frames = new Frames(requestFrame);
    this.#connection = new Connection(link, this.#frames, () => this.#syncAll());
    this.#stores = this.#feeds(storeKind, 'StoreChanged', 'StoreReset');
    this.#chains = this.#feeds(chainKind, 'ChainChanged', 'ChainReset');
  }

  /** How the connection is doing. */
  get connection(): Readable<ConnectionState> {
    return this.#connection.state;
  }

  /** A store; subscribing watches it. */
  store(id: string): Readable<FeedState<StoreLive>> {
    return this.#stores.get(id);
  }

  /** A chain; subscribing watches it. */
  chain(id: string): Readable<FeedState<ChainLive>> {
    return this.#chains.get(id);
  }

  /** Connects, and stays connected. */
  start(): void {
    this.#connection.start();
  }

  /** Ends a wait for the next try. */
  retryNow(): void {
    this.#connection.retryNow();
  }

  /** Gives the connection up and tries again. */
  drop(): void {
    this.#connection.drop();
  }

  #syncAll(): void {
    this.#stores.each((feed) => feed.sync());
    this.#chains.each((feed) => feed.sync());
  }

  #feeds<TState extends Versioned, TDelta extends Step>(
    kind: FeedKind<TState, TDelta>,
    changed: keyof LiveClient,
    reset: keyof LiveClient,
  ): Feeds<TState, TDelta> {
    const feeds = new Feeds((key) => new Feed(kind, key, this.#link, this.#frames));
    this.#link.on(changed, (raw) => {
      const delta = kind.parseDelta(raw);
      return (delta && feeds.find(kind.keyOf(delta))?.change(delta)) ?? NOTHING_HELD;
    });
    this.#link.on(reset, (raw) => {
      const state = kind.parseState(raw);
      return (state && feeds.find(kind.keyOf(state))?.reset(state)) ?? NOTHING_HELD;
    });
    return feeds;
  }
}

/** One feed per key. A feed that nobody reads holds nothing, so keeping it costs a few bytes for each store visited. */
class Feeds<TState extends Versioned, TDelta extends Step> {
  readonly #create: (key: string) => Feed<TState, TDelta>;
  readonly #byKey = new Map<string, Feed<TState, TDelta>>();

  constructor(create: (key: string) => Feed<TState, TDelta>) {
    this.#create = create;
  }

  get(key: string): Feed<TState, TDelta> {
    const feed = this.#byKey.get(key) ?? this.#create(key);
    this.#byKey.set(key, feed);
    return feed;
  }

  find(key: string): Feed<TState, TDelta> | undefined {
    return this.#byKey.get(key);
  }

  each(action: (feed: Feed<TState, TDelta>) => void): void {
    this.#byKey.forEach(action);
  }
}
