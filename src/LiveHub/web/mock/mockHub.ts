import type { ChainLive, StoreDelta, StoreLive } from '../src/contracts/contracts.g';
import { HUB_URL } from '../src/contracts/hubUrl.ts';
import { MockStore } from './mockStore.ts';
import { makePlans } from './plans.ts';
import { type Client, MockSignalR } from './signalr.ts';

const STEP_SECONDS = 0.2;

/** The hub's REST and live interfaces over invented stores, at 5 Hz. */
export class MockHub {
  readonly signalR = new MockSignalR(
    (client, target, key) => this.#invoke(client, target, String(key)),
    (client) => this.#watchers.delete(client),
  );
  readonly #stores: readonly MockStore[];
  /** What each client was last sent, by store. */
  readonly #watchers = new Map<Client, { stores: Map<string, StoreLive>; chains: Set<string> }>();
  #sequence = 1;

  constructor(stores: number, chains: number) {
    this.#stores = makePlans(stores, chains).map((plan, index) => new MockStore(plan, index));
    setInterval(() => this.#step(), STEP_SECONDS * 1000).unref();
  }

  answer(url: string): { status: number; body: unknown } | undefined {
    const path = url.split('?')[0] ?? '';
    if (path === `${HUB_URL}/negotiate`) {
      return { status: 200, body: MockSignalR.negotiation };
    }
    if (path === '/api/stores') {
      return { status: 200, body: this.#stores.map(({ plan: { id, name, chain, floors, cameras } }) => ({ id, name, chain, floors: floors.length, cameras: cameras.length })) };
    }
    if (path.startsWith('/api/stores/')) {
      const plan = this.#find(decodeURIComponent(path.slice('/api/stores/'.length)))?.plan;
      return plan ? { status: 200, body: plan } : { status: 404, body: null };
    }
    return undefined;
  }

  #invoke(client: Client, target: string, key: string): unknown {
    const watched = this.#watchers.get(client) ?? { stores: new Map<string, StoreLive>(), chains: new Set<string>() };
    this.#watchers.set(client, watched);
    switch (target) {
      case 'WatchStore': {
        const live = this.#find(key)?.live();
        if (live) {
          watched.stores.set(key, live);
        }
        return live;
      }
      case 'WatchChain':
        watched.chains.add(key);
        return this.#chain(key);
      case 'UnwatchStore':
        return !watched.stores.delete(key) && null;
      case 'UnwatchChain':
        return !watched.chains.delete(key) && null;
      default:
        return undefined;
    }
  }

  #step(): void {
    this.#stores.forEach((store) => store.step(STEP_SECONDS));
    this.#sequence += 1;
    for (const [client, { stores, chains }] of this.#watchers) {
      for (const [id, from] of stores) {
        const to = this.#find(id)?.live();
        if (to && to.sequence !== from.sequence && client.isOpen) {
          stores.set(id, to);
          client.send('StoreChanged', difference(from, to));
        }
      }
      // The wall needs no five updates a second.
      if (this.#sequence % 5 === 0 && client.isOpen) {
        chains.forEach((chain) => client.send('ChainChanged', { ...this.#chain(chain), from: this.#sequence - 5, to: this.#sequence }));
      }
    }
  }

  #chain(chain: string): ChainLive {
    const stores = this.#stores.filter(({ plan }) => plan.chain === chain).map((store) => store.tile());
    return { chain, epoch: 1, sequence: this.#sequence - (this.#sequence % 5), stores };
  }

  #find(id: string): MockStore | undefined {
    return this.#stores.find(({ plan }) => plan.id === id);
  }
}

function difference(from: StoreLive, to: StoreLive): StoreDelta {
  const here = new Set(to.positions.map(({ shopper }) => shopper));
  const { sequence, positions, ...rest } = to;
  return {
    ...rest,
    from: from.sequence,
    to: sequence,
    moved: positions,
    gone: from.positions.map(({ shopper }) => shopper).filter((shopper) => !here.has(shopper)),
  };
}
