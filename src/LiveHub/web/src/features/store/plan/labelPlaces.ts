/** A rectangle in pixels by its centre and its full size. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where labels already stand, so that another one finds a free place. */
export class LabelPlaces {
  readonly #taken: Box[] = [];

  /** Takes a place, free or not. */
  take(box: Box): void {
    this.#taken.push(box);
  }

  /** Takes the first free one of some places and returns it; undefined where all are taken. */
  takeFirstFree(candidates: readonly Box[]): Box | undefined {
    const free = candidates.find((box) => !this.#taken.some((other) => overlap(box, other)));
    if (free) {
      this.#taken.push(free);
    }
    return free;
  }
}

function overlap(a: Box, b: Box): boolean {
  return Math.abs(a.x - b.x) * 2 < a.width + b.width && Math.abs(a.y - b.y) * 2 < a.height + b.height;
}
