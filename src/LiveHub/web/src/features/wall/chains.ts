import type { StoreSummary } from '../../contracts/contracts.g';

/** A chain and the stores that are configured for it. */
export interface Chain {
  readonly id: string;
  readonly stores: readonly StoreSummary[];
}

/** The chains of the stores, in the order of their ids. */
export function chainsOf(stores: readonly StoreSummary[]): Chain[] {
  const groups = Map.groupBy(stores, ({ chain }) => chain);
  return [...groups].map(([id, members]) => ({ id, stores: members })).sort((a, b) => a.id.localeCompare(b.id, 'en'));
}

/** A chain's id as people read it: a chain has no other name. */
export function chainName(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
