import type { ChainDelta, ChainLive, StoreDelta, StoreLive } from '../src/contracts/contracts.g';
import { HUB_URL } from '../src/contracts/hubUrl.ts';
import { MockStore } from './mockStore.ts';
import { MockSetup, type MockAnswer } from './mockSetup.ts';
import { makePlans } from './plans.ts';
import { type Client, MockSignalR } from './signalr.ts';

const STEP_SECONDS = 0.2;

/** What one client watches of one thing: what it was last sent, and whether its answer is awaited. */
interface Watch<T> {
  sent: T;
  waiting: boolean;
}

/** All that one client watches. */
interface Watches {
  readonly stores: Map<string, Watch<StoreLive>>;
  readonly chains: Map<string, Watch<ChainLive>>;
}

/** The hub's REST and live interfaces over invented stores, at 5 Hz. */
export class MockHub {
  readonly signalR = new MockSignalR(
    (client, target, key) => this.#invoke(client, target, String(key)),
    (client) => this.#watches.delete(client),
  );
  readonly #stores: readonly MockStore[];
  readonly #setups = new Map<string, MockSetup>();
  readonly #watches = new Map<Client, Watches>();
  #sequence = 1;

  constructor(stores: number, chains: number) {
    this.#stores = makePlans(stores, chains).map((plan, index) => new MockStore(plan, index));
    setInterval(() => this.#step(), STEP_SECONDS * 1000).unref();
  }

  answer(method: string, url: string, sent: Buffer, type: string): MockAnswer | undefined {
    const [path = '', query] = url.split('?');
    if (path === `${HUB_URL}/negotiate`) {
      return { status: 200, body: MockSignalR.negotiation };
    }
    if (path === '/api/stores') {
      return { status: 200, body: this.#stores.map(({ summary }) => summary) };
    }
    const trends = /^\/api\/chains\/([^/]+)\/trends$/.exec(path);
    if (trends?.[1] !== undefined) {
      return { status: 200, body: { chain: trends[1], stores: this.#stores.filter(({ plan }) => plan.chain === trends[1]).map((store) => store.trend()) } };
    }
    const [, id, rest] = /^\/api\/stores\/([^/]+)\/setup\/?(.*)$/.exec(path) ?? [];
    const plan = id === undefined ? undefined : this.#find(decodeURIComponent(id))?.plan;
    if (plan) {
      const setup = this.#setups.get(plan.id) ?? new MockSetup(plan);
      this.#setups.set(plan.id, setup);
      return setup.answer(method, rest ?? '', new URLSearchParams(query), sent, type);
    }
    if (path.startsWith('/api/stores/')) {
      const plan = this.#find(decodeURIComponent(path.slice('/api/stores/'.length)))?.plan;
      return plan ? { status: 200, body: plan } : { status: 404, body: null };
    }
    return undefined;
  }

  #invoke(client: Client, target: string, key: string): unknown {
    const watches = this.#watches.get(client) ?? { stores: new Map<string, Watch<StoreLive>>(), chains: new Map<string, Watch<ChainLive>>() };
    this.#watches.set(client, watches);
    switch (target) {
      case 'WatchStore': {
        const sent = this.#find(key)?.live();
        if (sent) {
          watches.stores.set(key, { sent, waiting: false });
        }
        return sent;
      }
      case 'WatchChain': {
        const sent = this.#chain(key);
        watches.chains.set(key, { sent, waiting: false });
        return sent;
      }
      case 'UnwatchStore':
        watches.stores.delete(key);
        return null;
      case 'UnwatchChain':
        watches.chains.delete(key);
        return null;
      default:
        return undefined;
    }
  }

  #step(): void {
    this.#stores.forEach((store) => store.step(STEP_SECONDS));
    this.#sequence += 1;
    for (const [client, { stores, chains }] of this.#watches) {
      for (const [id, watch] of stores) {
        const live = this.#find(id)?.live();
        if (live) {
          void push(client, watch, live, ['StoreChanged', storeDelta], 'StoreReset');
        }
      }
      // A wall needs no five updates a second.
      if (this.#sequence % 5 === 0) {
        for (const [id, watch] of chains) {
          void push(client, watch, this.#chain(id), ['ChainChanged', chainDelta], 'ChainReset');
        }
      }
    }
  }

  #chain(chain: string): ChainLive {
    const stores = this.#stores.filter(({ plan }) => plan.chain === chain).map((store) => store.tile());
    return { chain, epoch: 1, sequence: this.#sequence, stores };
  }

  #find(id: string): MockStore | undefined {
    return this.#stores.find(({ plan }) => plan.id === id);
  }
}

/** Sends what is new, unless the last answer is still out; a wrong answer is followed by a reset. */
async function push<T extends { sequence: number }>(
  client: Client,
  watch: Watch<T>,
  next: T,
  [changed, difference]: [target: string, difference: (from: T, to: T) => unknown],
  reset: string,
): Promise<void> {
  if (!client.isOpen || watch.waiting || watch.sent.sequence === next.sequence) {
    return;
  }
  watch.waiting = true;
  const held = await client.send(changed, difference(watch.sent, next));
  if (held !== next.sequence) {
    await client.send(reset, next);
  }
  watch.sent = next;
  watch.waiting = false;
}

function storeDelta(from: StoreLive, { sequence, positions, ...rest }: StoreLive): StoreDelta {
  const here = new Set(positions.map(({ shopper }) => shopper));
  const gone = from.positions.map(({ shopper }) => shopper).filter((shopper) => !here.has(shopper));
  return { ...rest, from: from.sequence, to: sequence, moved: positions, gone, expressionIsGone: rest.expression === undefined, profileIsGone: rest.profile === undefined };
}

function chainDelta(from: ChainLive, { sequence, ...rest }: ChainLive): ChainDelta {
  return { ...rest, from: from.sequence, to: sequence };
}
