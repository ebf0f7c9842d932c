import type { ShopperPosition } from '../../../contracts/contracts.g';

/** How long a trail is, in milliseconds. */
export const TRAIL_MS = 3000;

/** How long a dot takes to appear and to go. */
export const FADE_MS = 300;

/** A step longer than this, in metres, or after a longer pause, in milliseconds, is a jump and not a walk. */
const JUMP_METRES = 3;
const JUMP_MS = 1000;

/** The expected time between updates: what it is at first, and what is believed. */
const FIRST_INTERVAL_MS = 200;
const SHORTEST_INTERVAL_MS = 80;

/** More points than the densest updates leave in a trail. */
const MAX_TRAIL = 48;

/** A point in metres and when it was reached. */
export interface TrailPoint {
  readonly x: number;
  readonly y: number;
  readonly at: number;
}

/** A person as drawn at one moment. */
export interface Drawn {
  readonly x: number;
  readonly y: number;
  /** From 0 to 1. */
  readonly opacity: number;
  /** Where the person was, oldest first. */
  readonly trail: readonly TrailPoint[];
}

interface Walk {
  from: TrailPoint;
  to: TrailPoint;
  readonly bornAt: number;
  goneAt: number | undefined;
  trail: TrailPoint[];
}

/**
 * Smooth movement from a few positions a second: each dot walks from where it is drawn to where it was last seen, in
 * the time that lies between two updates. Times are milliseconds of one monotonic clock.
 */
export class Motion {
  readonly #walks = new Map<string, Walk>();
  #interval = FIRST_INTERVAL_MS;
  #updatedAt = -Infinity;

  /** Takes where everybody is. */
  update(positions: readonly ShopperPosition[], now: number): void {
    const pause = now - this.#updatedAt;
    const jump = pause > JUMP_MS;
    if (!jump && pause > SHORTEST_INTERVAL_MS) {
      this.#interval += (pause - this.#interval) * 0.2;
    }
    this.#updatedAt = now;
    const here = new Set<string>();
    for (const { shopper, x, y } of positions) {
      here.add(shopper);
      this.#place(shopper, { x, y, at: now }, jump);
    }
    for (const [shopper, walk] of this.#walks) {
      if (!here.has(shopper)) {
        walk.goneAt ??= now;
        if (now - walk.goneAt >= FADE_MS) {
          this.#walks.delete(shopper);
        }
      }
    }
  }

  /** Everybody as drawn at a moment. */
  at(now: number): Drawn[] {
    const drawn: Drawn[] = [];
    for (const walk of this.#walks.values()) {
      const fadeIn = (now - walk.bornAt) / FADE_MS;
      const fadeOut = walk.goneAt === undefined ? 1 : 1 - (now - walk.goneAt) / FADE_MS;
      const opacity = Math.min(1, fadeIn, fadeOut);
      if (opacity > 0) {
        const { x, y } = this.#placeOf(walk, now);
        drawn.push({ x, y, opacity, trail: walk.trail.filter(({ at }) => now - at < TRAIL_MS) });
      }
    }
    return drawn;
  }

  /** Whether the picture will still change without another update. */
  isMoving(now: number): boolean {
    return now - this.#updatedAt < TRAIL_MS + this.#interval;
  }

  #place(shopper: string, to: TrailPoint, jump: boolean): void {
    const walk = this.#walks.get(shopper);
    if (walk?.goneAt !== undefined || walk === undefined) {
      this.#walks.set(shopper, { from: to, to, bornAt: to.at, goneAt: undefined, trail: [to] });
      return;
    }
    const drawn = this.#placeOf(walk, to.at);
    if (jump || Math.hypot(to.x - drawn.x, to.y - drawn.y) > JUMP_METRES) {
      walk.from = to;
      walk.to = to;
      walk.trail = [to];
      return;
    }
    walk.from = { x: drawn.x, y: drawn.y, at: to.at };
    walk.to = to;
    walk.trail = [...walk.trail.slice(1 - MAX_TRAIL), walk.from].filter(({ at }) => to.at - at < TRAIL_MS);
  }

  #placeOf({ from, to }: Walk, now: number): { x: number; y: number } {
    const part = Math.min(1, Math.max(0, (now - from.at) / this.#interval));
    return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
  }
}
