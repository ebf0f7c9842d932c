/**
 * The server's clock as this browser sees it. A shop's wall may run on a set whose clock is minutes off; the age of a
 * number would then be wrong by as much.
 */
export class ServerClock {
  #offset = 0;

  /** Learns the difference of the clocks from an answer's Date header, which is exact to a second. */
  learn(dateHeader: string | null, now = Date.now()): void {
    const server = Date.parse(dateHeader ?? '');
    if (!Number.isNaN(server)) {
      const offset = server - now;
      // Below the header's own precision and a slow answer's delay, the local clock is the better guess.
      this.#offset = Math.abs(offset) < 2000 ? 0 : offset;
    }
  }

  /** Milliseconds since the Unix epoch, by the server. */
  now(): number {
    return Date.now() + this.#offset;
  }
}

/** The clock that the whole page shares. */
export const serverClock = new ServerClock();
