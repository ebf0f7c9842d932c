import type { SimulationLevel, StoreSummary, StoreTile } from '../../contracts/contracts.g';
import { ageSeconds, isStale } from '../../time/age';

/** A store on the wall. It has no tile before it has reported for the first time. */
export interface WallStore {
  readonly id: string;
  readonly name: string;
  /** What its cameras give where it is simulated; undefined where they are real. */
  readonly simulation: SimulationLevel | undefined;
  readonly tile: StoreTile | undefined;
}

/** How the stores of a wall are ordered. */
export type Order = 'attention' | 'name';

/** Every configured store, with its tile where it has reported, and stores that report without being listed yet. */
export function wallStores(listed: readonly StoreSummary[], tiles: readonly StoreTile[]): WallStore[] {
  const byId = new Map(tiles.map((tile) => [tile.store, tile]));
  const stores: WallStore[] = listed.map(({ id, name, simulation }) => ({ id, name, simulation, tile: byId.get(id) }));
  const known = new Set(listed.map(({ id }) => id));
  const others = tiles.filter(({ store }) => !known.has(store));
  return [...stores, ...others.map((tile) => ({ id: tile.store, name: tile.name, simulation: tile.simulation, tile }))];
}

/** The share of its capacity that a store holds; undefined where no capacity is set. */
export function loadOf(tile: StoreTile): number | undefined {
  return tile.capacity && tile.capacity > 0 ? tile.occupancy / tile.capacity : undefined;
}

/** Whether a tile's numbers are live at a time in milliseconds. */
export function isLive(tile: StoreTile | undefined, nowMs: number): boolean {
  return tile !== undefined && !isStale(ageSeconds(tile.at, nowMs));
}

/** The stores in order: what needs attention first, or by name. */
export function ordered(stores: readonly WallStore[], order: Order, nowMs: number): WallStore[] {
  const rank = order === 'name' ? () => 0 : (store: WallStore) => urgency(store.tile, nowMs);
  return stores
    .map((store) => ({ store, rank: rank(store) }))
    .sort((a, b) => b.rank - a.rank || a.store.name.localeCompare(b.store.name, undefined, { numeric: true }))
    .map(({ store }) => store);
}

/** Larger comes first. Loads count in steps of a tenth, so that tiles do not change places with every visitor. */
function urgency(tile: StoreTile | undefined, nowMs: number): number {
  if (tile === undefined || !isLive(tile, nowMs)) {
    return 1000;
  }
  if (tile.camerasLive < tile.cameras) {
    return tile.camerasLive === 0 ? 900 : 800;
  }
  return Math.min(700, Math.floor((loadOf(tile) ?? 0) * 10));
}
