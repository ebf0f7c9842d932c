import type { Frames } from './frames';

/** What a component reads: a value that is stable between two notifications. */
export interface Readable<T> {
  readonly subscribe: (listener: () => void) => () => void;
  readonly getSnapshot: () => T;
}

/** One value with subscribers. The newest value counts at once; subscribers see it at the next frame. */
export class Cell<T> implements Readable<T> {
  readonly #frames: Frames;
  readonly #listeners = new Set<() => void>();
  #latest: T;
  #published: T;

  constructor(initial: T, frames: Frames) {
    this.#latest = initial;
    this.#published = initial;
    this.#frames = frames;
  }

  get latest(): T {
    return this.#latest;
  }

  set(value: T): void {
    this.#latest = value;
    this.#frames.request(this.#publish);
  }

  readonly getSnapshot = (): T => this.#published;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly #publish = (): void => {
    this.#published = this.#latest;
    for (const listener of this.#listeners) {
      listener();
    }
  };
}
