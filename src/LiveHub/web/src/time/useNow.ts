import { useSyncExternalStore } from 'react';
import { serverClock } from './serverClock';

let now = serverClock.now();
let timer: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();

function tick(): void {
  now = serverClock.now();
  for (const listener of listeners) {
    listener();
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  now = serverClock.now();
  timer ??= setInterval(tick, 1000);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}

/** The server's time in milliseconds, once a second; one timer serves the whole page. */
export const seconds = { subscribe, getSnapshot: () => now };

/** The time of {@link seconds}. */
export function useNow(): number {
  return useSyncExternalStore(seconds.subscribe, seconds.getSnapshot);
}
