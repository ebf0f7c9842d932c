import type { Readable } from './cell';

/**
 * A readable whose value stays for a while: what is drawn from it does not move with every change.
 * @param isUrgent Whether a change cannot wait.
 */
export function sampled<T>(source: Readable<T>, periodMs: number, isUrgent: (shown: T, next: T) => boolean): Readable<T> {
  let shown = source.getSnapshot();
  return {
    getSnapshot: () => shown,
    subscribe: (listener) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const take = () => {
        clearTimeout(timer);
        timer = undefined;
        const next = source.getSnapshot();
        if (next !== shown) {
          shown = next;
          timer = setTimeout(take, periodMs);
          listener();
        }
      };
      const change = () => {
        if (timer === undefined || isUrgent(shown, source.getSnapshot())) {
          take();
        }
      };
      const unsubscribe = source.subscribe(change);
      // What changed before somebody subscribed was told to nobody.
      change();
      return () => {
        clearTimeout(timer);
        unsubscribe();
      };
    },
  };
}
