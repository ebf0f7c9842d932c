import { backoffMs } from '../time/backoff';
import { serverClock } from '../time/serverClock';
import { toSignIn } from './signIn';

/** How the loading of a resource stands. */
export type ResourceState<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: T }
  | { readonly status: 'missing' }
  | { readonly status: 'failed'; readonly failure: Failure };

/** Why a load failed. Each is tried again. */
export type Failure = { readonly kind: 'unreachable' | 'unreadable' } | { readonly kind: 'status'; readonly status: number };

/** One address of the REST interface, loaded when first read and tried again until it answers. */
export class Resource<T> {
  readonly #url: string;
  readonly #listeners = new Set<() => void>();
  #state: ResourceState<T> = { status: 'loading' };
  #failures = 0;
  #loading = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(url: string) {
    this.#url = url;
  }

  readonly getSnapshot = (): ResourceState<T> => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    if (this.#listeners.size === 1) {
      this.reload();
    }
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) {
        clearTimeout(this.#timer);
      }
    };
  };

  /** Loads again, if anybody reads. A value that is there stays until a newer one comes. */
  readonly reload = (): void => {
    if (this.#listeners.size > 0 && !this.#loading) {
      clearTimeout(this.#timer);
      void this.#load();
    }
  };

  async #load(): Promise<void> {
    this.#loading = true;
    const next = await this.#fetch();
    this.#loading = false;
    if (next.status === 'failed') {
      this.#failures += 1;
      this.#timer = setTimeout(this.reload, backoffMs(this.#failures));
    } else {
      this.#failures = 0;
    }
    if (next.status !== 'failed' || this.#state.status !== 'ready') {
      this.#state = next;
      this.#listeners.forEach((listener) => listener());
    }
  }

  async #fetch(): Promise<ResourceState<T>> {
    let response: Response;
    try {
      response = await fetch(this.#url, { headers: { accept: 'application/json' } });
    } catch {
      return { status: 'failed', failure: { kind: 'unreachable' } };
    }
    serverClock.learn(response.headers.get('date'));
    if (response.status === 401) {
      toSignIn();
    }
    // 400: the address names something that could not exist.
    if (response.status === 404 || response.status === 400) {
      return { status: 'missing' };
    }
    if (!response.ok) {
      return { status: 'failed', failure: { kind: 'status', status: response.status } };
    }
    try {
      return { status: 'ready', value: (await response.json()) as T };
    } catch {
      return { status: 'failed', failure: { kind: 'unreadable' } };
    }
  }
}
