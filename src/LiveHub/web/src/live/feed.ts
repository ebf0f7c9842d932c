import { backoffMs } from '../time/backoff';
import { Cell, type Readable } from './cell';
import type { FeedKind, Step, Versioned } from './feedKinds';
import type { Frames } from './frames';
import type { Link } from './link';
import { reasonOf } from './reason';

/** How long a feed that nobody reads any more stays open: going back and forth then costs nothing. */
export const LINGER_MS = 5000;

/** How long the hub may take to replace a state that a difference did not fit before it is asked to. */
export const RESET_PATIENCE_MS = 2000;

/** The answer to a push that did not lead to a state. The hub then sends a new snapshot. */
export const NOTHING_HELD = -1;

/** What is known of a watched thing. */
export interface FeedState<T> {
  readonly value: T | undefined;
  /** Why the server gave no snapshot, in its words. */
  readonly error: string | undefined;
}

const EMPTY = { value: undefined, error: undefined };

/**
 * One watched thing: a snapshot, then differences. It is open while somebody subscribes. Each push is answered with the
 * sequence number that it led to: the hub sends the next one only then, and a snapshot where the answer shows a gap.
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
  #asking = false;
  #failures = 0;
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
    this.#asking = true;
    void this.#ask(this.#question);
  }

  /** Takes a snapshot that the hub sent by itself. */
  reset(snapshot: TState): number {
    if (!this.#open) {
      return NOTHING_HELD;
    }
    clearTimeout(this.#timer);
    // A snapshot that was asked for and is still under way is older than this one.
    this.#question += 1;
    this.#asking = false;
    this.#failures = 0;
    this.#cell.set({ value: snapshot, error: undefined });
    return snapshot.sequence;
  }

  /** Takes a difference. */
  change(delta: TDelta): number {
    const { value } = this.#cell.latest;
    if (!this.#open || this.#asking) {
      return NOTHING_HELD;
    }
    const next = value && this.#kind.apply(value, delta);
    if (next === undefined) {
      this.#syncLater(RESET_PATIENCE_MS);
      return NOTHING_HELD;
    }
    this.#cell.set({ value: next, error: undefined });
    return next.sequence;
  }

  async #ask(question: number): Promise<void> {
    let failure: string;
    try {
      const state = this.#kind.parseState(await this.#link.invoke(this.#kind.watch, this.#key));
      if (question !== this.#question) {
        return;
      }
      if (state && this.#kind.keyOf(state) === this.#key) {
        this.reset(state);
        return;
      }
      failure = 'The answer is not a snapshot.';
    } catch (error) {
      failure = reasonOf(error);
    }
    if (question === this.#question) {
      this.#asking = false;
      this.#failures += 1;
      this.#cell.set({ value: this.#cell.latest.value, error: failure });
      this.#syncLater(backoffMs(this.#failures));
    }
  }

  #syncLater(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.sync(), wait);
  }

  #close(): void {
    clearTimeout(this.#timer);
    this.#open = false;
    this.#asking = false;
    this.#question += 1;
    this.#cell.set(EMPTY);
    if (this.#link.isUp) {
      // Should the link break meanwhile, its watches end with it.
      this.#link.invoke(this.#kind.unwatch, this.#key).catch(() => undefined);
    }
  }
}
