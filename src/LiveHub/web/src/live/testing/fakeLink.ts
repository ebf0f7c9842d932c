import type { LiveClient, LiveServer } from '../../contracts/contracts.g';
import type { Link } from '../link';

/** A hub that a test plays: it answers when told to and can be cut. */
export class FakeLink implements Link {
  readonly calls: { method: keyof LiveServer; key: string; answer: (result: unknown) => void; refuse: (why: string) => void }[] = [];
  starts = 0;
  isUp = false;
  /** Whether the next start succeeds. */
  reachable = true;
  readonly #handlers = new Map<keyof LiveClient, (message: unknown) => number>();
  #closed: () => void = () => undefined;

  start(): Promise<void> {
    this.starts += 1;
    this.isUp = this.reachable;
    return this.reachable ? Promise.resolve() : Promise.reject(new Error('unreachable'));
  }

  stop(): Promise<void> {
    this.cut();
    return Promise.resolve();
  }

  invoke(method: keyof LiveServer, key: string): Promise<unknown> {
    return new Promise((answer, reject) => {
      this.calls.push({ method, key, answer, refuse: (why) => reject(new Error(why)) });
    });
  }

  on(event: keyof LiveClient, handler: (message: unknown) => number): void {
    this.#handlers.set(event, handler);
  }

  onClose(handler: () => void): void {
    this.#closed = handler;
  }

  /** Sends a push and returns the page's answer. */
  push(event: keyof LiveClient, message: unknown): number | undefined {
    return this.#handlers.get(event)?.(message);
  }

  cut(): void {
    this.isUp = false;
    this.#closed();
  }

  /** The newest call. */
  get last() {
    const call = this.calls.at(-1);
    if (!call) {
      throw new Error('Nothing was asked of the hub.');
    }
    return call;
  }
}
