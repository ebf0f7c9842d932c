import { backoffMs } from '../time/backoff';
import { Cell } from './cell';
import type { Frames } from './frames';
import type { Link } from './link';

/** How the connection is doing. Times are local milliseconds since the Unix epoch. */
export type ConnectionState =
  | { readonly phase: 'connecting' }
  | { readonly phase: 'connected' }
  | { readonly phase: 'lost'; readonly since: number; readonly retryAt: number | undefined };

/** Keeps a link up for ever: every loss is followed by tries with a capped back-off. */
export class Connection {
  readonly state: Cell<ConnectionState>;
  readonly #link: Link;
  readonly #onUp: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #lostSince: number | undefined;
  #started = false;

  constructor(link: Link, frames: Frames, onUp: () => void) {
    this.state = new Cell<ConnectionState>({ phase: 'connecting' }, frames);
    this.#link = link;
    this.#onUp = onUp;
    link.onClose(() => this.#lost());
  }

  /** Connects; a second call has no effect. */
  start(): void {
    if (!this.#started) {
      this.#started = true;
      void this.#try();
    }
  }

  /** Ends a wait early, as when the device comes back online or a person asks. */
  retryNow(): void {
    if (this.#timer !== undefined) {
      clearTimeout(this.#timer);
      void this.#try();
    }
  }

  /** Takes the connection for lost, as when the device says that its network is: a new one is tried at once. */
  drop(): void {
    if (this.#link.isUp) {
      void this.#link.stop();
    }
  }

  async #try(): Promise<void> {
    this.#timer = undefined;
    if (this.#lostSince !== undefined) {
      this.state.set({ phase: 'lost', since: this.#lostSince, retryAt: undefined });
    }
    try {
      await this.#link.start();
    } catch {
      // Why a start failed changes nothing here: the page says that it is not connected, and tries again.
      this.#lost();
      return;
    }
    this.#failures = 0;
    this.#lostSince = undefined;
    this.state.set({ phase: 'connected' });
    this.#onUp();
  }

  #lost(): void {
    this.#failures += 1;
    this.#lostSince ??= Date.now();
    const wait = backoffMs(this.#failures);
    this.state.set({ phase: 'lost', since: this.#lostSince, retryAt: Date.now() + wait });
    this.#timer = setTimeout(() => void this.#try(), wait);
  }
}
