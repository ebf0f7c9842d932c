import type { ShelfLive } from '../../../contracts/contracts.g';

/** What shelves are sorted by. */
export type ShelfKey = 'engaged' | 'engagements' | 'dwell' | 'returns';

/** A number of a shelf. */
export function shelfValue({ engaged, engagements, meanDwellSeconds, returns }: ShelfLive, key: ShelfKey): number {
  return { engaged, engagements, dwell: meanDwellSeconds, returns }[key];
}

/** The ids of the shelves, the highest first; equal ones stay in their order. */
export function shelfOrder(shelves: readonly ShelfLive[], key: ShelfKey): readonly string[] {
  return [...shelves].sort((a, b) => shelfValue(b, key) - shelfValue(a, key)).map(({ id }) => id);
}
