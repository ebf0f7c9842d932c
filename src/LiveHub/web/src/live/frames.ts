/** Publishes what changed at most once per animation frame, however often it changed. */
export class Frames {
  readonly #request: (callback: () => void) => unknown;
  readonly #due = new Set<() => void>();
  #requested = false;

  constructor(request: (callback: () => void) => unknown) {
    this.#request = request;
  }

  /** Runs the callback at the next frame; a callback that is already due runs once. */
  request(publish: () => void): void {
    this.#due.add(publish);
    if (!this.#requested) {
      this.#requested = true;
      this.#request(() => this.#flush());
    }
  }

  #flush(): void {
    this.#requested = false;
    const due = [...this.#due];
    this.#due.clear();
    for (const publish of due) {
      publish();
    }
  }
}
