import type { ChainLive, StoreSummary, StoreTile } from '../../contracts/contracts.g';
import type { FeedState } from '../../live';
import type { WallStore } from './attention';

/** All tiles of some chains. */
export function tilesOf(chains: readonly FeedState<ChainLive>[]): readonly StoreTile[] {
  return chains.flatMap(({ value }) => value?.stores ?? []);
}

/** Every configured store, with its tile where it has reported, and stores that report without being listed yet. */
export function wallStores(listed: readonly StoreSummary[], tiles: readonly StoreTile[]): WallStore[] {
  const byId = new Map(tiles.map((tile) => [tile.store, tile]));
  const stores: WallStore[] = listed.map(({ id, name, chain, region, simulation }) => ({
    id, name, chain, region, simulation, tile: byId.get(id),
  }));
  const known = new Set(listed.map(({ id }) => id));
  const others = tiles.filter(({ store }) => !known.has(store));
  return [
    ...stores,
    ...others.map((tile) => ({
      id: tile.store, name: tile.name, chain: undefined, region: undefined, simulation: tile.simulation, tile,
    })),
  ];
}

/** The stores whose name, id or region holds the words, in any case. */
export function matching(stores: readonly WallStore[], words: string): readonly WallStore[] {
  const wanted = words.trim().toLocaleLowerCase();
  return wanted === ''
    ? stores
    : stores.filter(({ id, name, region }) => [id, name, region ?? ''].some((text) => text.toLocaleLowerCase().includes(wanted)));
}
