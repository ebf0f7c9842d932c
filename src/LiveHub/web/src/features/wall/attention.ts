import type { SimulationLevel, StoreTile } from '../../contracts/contracts.g';
import { locale } from '../../format';
import { ageSeconds, isStale } from '../../time/age';
import { BUSY_SHARE } from '../../ui/Meter';

/** A store on the wall. It has no tile before it has reported for the first time. */
export interface WallStore {
  readonly id: string;
  readonly name: string;
  readonly chain: string | undefined;
  readonly region: string | undefined;
  /** What its cameras give where it is simulated; undefined where they are real. */
  readonly simulation: SimulationLevel | undefined;
  readonly tile: StoreTile | undefined;
}

/** How the stores of a wall are ordered. */
export type Order = 'attention' | 'name';

/** What a tile's colour says, the most urgent that applies. */
export type TileState = 'stale' | 'dark' | 'alert' | 'full' | 'blind' | 'busy' | 'calm';

/** Larger comes first on the wall; from 2 on, somebody should look. */
const URGENCY: Record<TileState, number> = { stale: 6, dark: 5, alert: 4, full: 3, blind: 2, busy: 1, calm: 0 };

/** The share of its capacity that a store holds; undefined where no capacity is set. */
export function loadOf(tile: StoreTile): number | undefined {
  return tile.capacity && tile.capacity > 0 ? tile.occupancy / tile.capacity : undefined;
}

/** Whether a tile's numbers are live at a time in milliseconds. */
export function isLive(tile: StoreTile | undefined, nowMs: number): boolean {
  return tile !== undefined && !isStale(ageSeconds(tile.at, nowMs));
}

/** What a store's tile shows at a time in milliseconds. */
export function stateOf(tile: StoreTile | undefined, nowMs: number): TileState {
  if (tile === undefined || !isLive(tile, nowMs)) {
    return 'stale';
  }
  const load = loadOf(tile) ?? 0;
  return tile.camerasLive === 0 && tile.cameras > 0 ? 'dark'
    : tile.alertsRaised > 0 ? 'alert'
    : load >= 1 ? 'full'
    : tile.camerasLive < tile.cameras ? 'blind'
    : load >= BUSY_SHARE ? 'busy'
    : 'calm';
}

/** Whether somebody should look at the store. */
export function needsAttention(tile: StoreTile | undefined, nowMs: number): boolean {
  return URGENCY[stateOf(tile, nowMs)] >= URGENCY.blind;
}

/** The stores in order: what needs attention first, or by name. Stores alike stand by name, so that each keeps its place. */
export function ordered(stores: readonly WallStore[], order: Order, nowMs: number): WallStore[] {
  const rank = order === 'name' ? () => 0 : (store: WallStore) => URGENCY[stateOf(store.tile, nowMs)];
  return stores
    .map((store) => ({ store, rank: rank(store) }))
    .sort((a, b) => b.rank - a.rank || names.compare(a.store.name, b.store.name))
    .map(({ store }) => store);
}

const names = new Intl.Collator(locale, { numeric: true });
