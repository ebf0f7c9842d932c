import type { Readable } from './cell';

/** Several readables as one, whose list is the same object while none of its items changed. */
export function combine<T>(parts: readonly Readable<T>[]): Readable<readonly T[]> {
  let last: readonly T[] = [];
  return {
    subscribe: (listener) => {
      const unsubscribes = parts.map((part) => part.subscribe(listener));
      return () => unsubscribes.forEach((unsubscribe) => unsubscribe());
    },
    getSnapshot: () => {
      const next = parts.map((part) => part.getSnapshot());
      if (next.length !== last.length || next.some((item, i) => item !== last[i])) {
        last = next;
      }
      return last;
    },
  };
}
