import { backoffMs } from '../time/backoff';
import { Cell, type Readable } from './cell';
import type { FeedKind, Step, Versioned } from './feedKinds';
import type { Frames } from './frames';
import type { Link } from './link';

/** How long a feed that nobody reads any more stays open: going back and forth then costs nothing. */
export const LINGER_MS = 5000;

/** The shortest time between two snapshots asked for because of gaps. */
const MIN_RESYNC_MS = 1000;

/** How many differences wait for a snapshot that is under way; more than a dozen seconds' worth. */
const MAX_EARLY = 64;

/** What is known of a watched thing. */
export interface FeedState<T> {
  readonly value: T | undefined;
  /** Why the server gave no snapshot, in its words. */
  readonly error: string | undefined;
}

const EMPTY = { value: undefined, error: undefined };

/**
 * One watched thing: a snapshot, then differences. It is open while somebody subscribes. A difference that does not
 * follow the state is a gap, and a new snapshot is asked for.
 */
export class Feed<TState extends Versioned, TDelta extends Step> implements Readable<FeedState<TState>> {
  readonly #kind: FeedKind<TState, TDelta>;
  readonly #key: string;
  readonly #link: Link;
  readonly #cell: Cell<FeedState<TState>>;
  #readers = 0;
  #open = false;
  /** Counts the questions, so that a late answer to an older one is not taken for the newest. */
  #question = 0;
  #syncing = false;
  #askedAt = -Infinity;
  #failures = 0;
  #early: TDelta[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #linger: ReturnType<typeof setTimeout> | undefined;

  constructor(kind: FeedKind<TState, TDelta>, key: string, link: Link, frames: Frames) {
    this.#kind = kind;
    this.#key = key;
    this.#link = link;
    this.#cell = new Cell<FeedState<TState>>(EMPTY, frames);
  }

  readonly getSnapshot = (): FeedState<TState> => this.#cell.getSnapshot();

  readonly subscribe = (listener: () => void): (() => void) => {
    const unsubscribe = this.#cell.subscribe(listener);
    this.#readers += 1;
    clearTimeout(this.#linger);
    if (!this.#open) {
      this.#open = true;
      this.sync();
    }
    return () => {
      unsubscribe();
      this.#readers -= 1;
      if (this.#readers === 0) {
        this.#linger = setTimeout(() => this.#close(), LINGER_MS);
      }
    };
  };

  /** Asks for a snapshot now, if anybody reads and the link is up; the link's return asks by itself. */
  sync(): void {
    if (!this.#open || !this.#link.isUp) {
      return;
    }
    clearTimeout(this.#timer);
    this.#question += 1;
    this.#syncing = true;
    this.#early = [];
    this.#askedAt = Date.now();
    void this.#ask(this.#question);
  }

  /** Takes a snapshot that the server sent by itself. */
  reset(state: TState): void {
    if (this.#open) {
      this.#accept(state);
    }
  }

  /** Takes a difference. */
  change(delta: TDelta): void {
    if (!this.#open) {
      return;
    }
    if (this.#syncing) {
      this.#early = [...this.#early.slice(-MAX_EARLY + 1), delta];
      return;
    }
    const state = this.#cell.latest.value;
    const next = state && this.#step(state, delta);
    if (next === undefined) {
      this.#resync();
    } else if (next !== state) {
      this.#cell.set({ value: next, error: undefined });
    }
  }

  async #ask(question: number): Promise<void> {
    let failure: string;
    try {
      const state = this.#kind.parseState(await this.#link.invoke(this.#kind.watch, this.#key));
      if (question !== this.#question) {
        return;
      }
      if (state && this.#kind.keyOf(state) === this.#key) {
        this.#failures = 0;
        this.#accept(state);
        return;
      }
      failure = 'The answer is not a snapshot.';
    } catch (error) {
      failure = error instanceof Error ? error.message : String(error);
    }
    if (question === this.#question) {
      this.#failures += 1;
      this.#cell.set({ value: this.#cell.latest.value, error: failure });
      this.#timer = setTimeout(() => this.sync(), backoffMs(this.#failures));
    }
  }

  #accept(snapshot: TState): void {
    clearTimeout(this.#timer);
    this.#question += 1;
    this.#syncing = false;
    const early = this.#early;
    this.#early = [];
    this.#cell.set({ value: snapshot, error: undefined });
    for (const delta of early) {
      if (!this.#syncing) {
        this.change(delta);
      }
    }
  }

  /** The next state; the same one where the difference is already in it; undefined at a gap. */
  #step(state: TState, delta: TDelta): TState | undefined {
    const known = delta.epoch === state.epoch && delta.to <= state.sequence;
    return known ? state : this.#kind.apply(state, delta);
  }

  #resync(): void {
    const wait = this.#askedAt + MIN_RESYNC_MS - Date.now();
    if (wait <= 0) {
      this.sync();
    } else {
      this.#syncing = true;
      this.#timer = setTimeout(() => this.sync(), wait);
    }
  }

  #close(): void {
    clearTimeout(this.#timer);
    this.#open = false;
    this.#syncing = false;
    this.#question += 1;
    this.#cell.set(EMPTY);
    // A connection that is gone has no watches left to end.
    this.#link.invoke(this.#kind.unwatch, this.#key).catch(() => undefined);
  }
}
