import type { ChainLive, StoreTile } from '../../contracts/contracts.g';
import type { FeedState, Readable } from '../../live';
import { texts } from '../../texts';
import { ageSeconds } from '../../time/age';
import { isLive, stateOf, type TileState } from './attention';

type Chains = readonly FeedState<ChainLive>[];

/** What a tile shows. */
export interface ShownTile {
  /** Undefined before its store has reported for the first time. */
  readonly tile: StoreTile | undefined;
  readonly state: TileState;
  /** The words that say how old the numbers are; undefined while they are live. */
  readonly staleness: string | undefined;
}

/** Over how many frames tiles that change together are spread where frames come in time: a sixth of a second. */
const FRAMES = 10;

/** Over how many at most, where a browser draws slowly: each tile is at most a second old. */
const MOST_FRAMES = 60;

/** A frame that comes later than this after the one before, in milliseconds, had too much to draw; sixty a second is meant. */
const LATE_MS = 20;

/**
 * The wall's tiles, which take turns: some change at each frame, so that hundreds that change together hold no frame up, and
 * fewer where frames come late. Turns go in the order of the places: what changes together stands together, and a browser
 * draws little else. A tile that changes again while it waits shows its newest numbers.
 */
export class Turns {
  readonly #chains: Readable<Chains>;
  readonly #seconds: Readable<number>;
  readonly #request: (callback: (timeMs: number) => void) => unknown;
  readonly #newest = new Map<string, StoreTile>();
  readonly #shown = new Map<string, ShownTile>();
  readonly #waiting = new Set<string>();
  readonly #listeners = new Map<string, Set<() => void>>();
  #places: readonly string[] = [];
  #turn = 0;
  #requested = false;
  /** Whether the coming frame has had work already: new numbers were read for it. */
  #isBusy = false;
  #frames = FRAMES;
  /** After a rest there is no frame before. */
  #lastMs = Infinity;

  constructor(
    chains: Readable<Chains>,
    seconds: Readable<number>,
    request: (callback: (timeMs: number) => void) => unknown = (callback) => requestAnimationFrame(callback),
  ) {
    this.#chains = chains;
    this.#seconds = seconds;
    this.#request = request;
  }

  /** Follows the chains and the time until what it returns is called. */
  follow(): () => void {
    this.#change();
    const ends = [this.#chains.subscribe(this.#change), this.#seconds.subscribe(this.#age)];
    return () => ends.forEach((end) => end());
  }

  /** Says which stores have a place, in its order. One that had none shows its numbers at once. */
  place(stores: readonly string[]): void {
    const placed = new Set(stores);
    for (const store of this.#places) {
      if (!placed.has(store)) {
        this.#waiting.delete(store);
        this.#shown.delete(store);
      }
    }
    this.#places = stores;
    stores.filter((store) => !this.#shown.has(store)).forEach((store) => this.#show(store));
  }

  /** A store's tile as it is shown. */
  of(store: string): Readable<ShownTile> {
    return {
      getSnapshot: () => this.#shown.get(store) ?? NOTHING,
      subscribe: (listener) => {
        const listeners = this.#listeners.get(store) ?? new Set();
        this.#listeners.set(store, listeners.add(listener));
        return () => listeners.delete(listener);
      },
    };
  }

  readonly #change = (): void => {
    this.#read();
    this.#isBusy = true;
    this.#await();
  };

  readonly #age = (): void => {
    this.#places.forEach((store) => this.#waiting.add(store));
    this.#await();
  };

  #await(): void {
    if (this.#waiting.size > 0 && !this.#requested) {
      this.#requested = true;
      this.#request(this.#frame);
    }
  }

  readonly #frame = (timeMs: number): void => {
    this.#requested = false;
    const wasLate = timeMs - this.#lastMs > LATE_MS;
    this.#frames = wasLate ? Math.min(MOST_FRAMES, this.#frames * 1.5) : Math.max(FRAMES, this.#frames * 0.98);
    if (!this.#isBusy) {
      this.#showNext(Math.ceil(this.#places.length / this.#frames));
    }
    this.#isBusy = false;
    this.#lastMs = this.#waiting.size > 0 ? timeMs : Infinity;
    this.#await();
  };

  #read(): void {
    const gone = new Set(this.#newest.keys());
    for (const { value } of this.#chains.getSnapshot()) {
      for (const tile of value?.stores ?? []) {
        gone.delete(tile.store);
        if (this.#newest.get(tile.store) !== tile) {
          this.#newest.set(tile.store, tile);
          this.#changed(tile.store);
        }
      }
    }
    for (const store of gone) {
      this.#newest.delete(store);
      this.#changed(store);
    }
  }

  #changed(store: string): void {
    const shown = this.#shown.get(store);
    if (shown?.tile) {
      this.#waiting.add(store);
    } else if (shown) {
      // A first number waits for no turn.
      this.#show(store);
    }
  }

  #showNext(count: number): void {
    for (let left = count, i = this.#places.length; left > 0 && i > 0; i--) {
      this.#turn = (this.#turn + 1) % this.#places.length;
      const store = this.#places[this.#turn];
      if (store !== undefined && this.#waiting.delete(store)) {
        left--;
        this.#show(store);
      }
    }
  }

  #show(store: string): void {
    const last = this.#shown.get(store);
    const next = shownTile(this.#newest.get(store), this.#seconds.getSnapshot());
    if (last?.tile !== next.tile || last?.state !== next.state || last.staleness !== next.staleness) {
      this.#shown.set(store, next);
      this.#listeners.get(store)?.forEach((listener) => listener());
    }
  }
}

const NOTHING = shownTile(undefined, 0);

function shownTile(tile: StoreTile | undefined, nowMs: number): ShownTile {
  return { tile, state: stateOf(tile, nowMs), staleness: isLive(tile, nowMs) ? undefined : texts.age(ageSeconds(tile?.at, nowMs)) };
}
