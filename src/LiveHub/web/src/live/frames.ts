/** Publishes what changed at most once per animation frame, however often it changed. */
export class Frames {
  readonly #request: (callback: () => void) => unknown;
  readonly #due = new Set<() => void>();

  constructor(request: (callback: () => void) => unknown) {
    this.#request = request;
  }

  /** Runs the callback at the next frame; a callback that is already due runs once. */
  request(publish: () => void): void {
    if (this.#due.size === 0) {
      this.#request(() => this.#flush());
    }
    this.#due.add(publish);
  }

  #flush(): void {
    const due = [...this.#due];
    this.#due.clear();
    for (const publish of due) {
      publish();
    }
  }
}
