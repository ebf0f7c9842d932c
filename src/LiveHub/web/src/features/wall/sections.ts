import { locale } from '../../format';
import { texts } from '../../texts';
import type { WallStore } from './attention';

/** By what the wall is divided. */
export type Grouping = 'region' | 'chain' | 'none';

/** A part of the wall. */
export interface WallSection {
  readonly id: string;
  readonly name: string;
  readonly stores: readonly WallStore[];
}

const names = new Intl.Collator(locale, { numeric: true });

/** Fewer stores than this are seen at a glance, and larger without headings between them. */
const FEW = 20;

/** By what many stores differ: regions, else chains; nothing divides a few. */
export function usualGrouping(stores: readonly WallStore[]): Grouping {
  return stores.length < FEW ? 'none'
    : stores.some(({ region }) => region !== undefined) ? 'region'
    : new Set(stores.map(({ chain }) => chain)).size > 1 ? 'chain'
    : 'none';
}

/** The wall's parts by name; stores without a region or a chain come last, in a part of their own. */
export function sectionsOf(stores: readonly WallStore[], grouping: Grouping): WallSection[] {
  if (grouping === 'none') {
    return [{ id: 'all', name: texts.wall.allStores, stores }];
  }
  const groups = new Map<string | undefined, WallStore[]>();
  for (const store of stores) {
    const group = groups.get(store[grouping]) ?? [];
    groups.set(store[grouping], group);
    group.push(store);
  }

  const others = groups.get(undefined);
  const named = [...groups].flatMap(([key, members]) =>
    key === undefined ? [] : [{ id: key, name: grouping === 'chain' ? chainName(key) : key, stores: members }],
  );
  named.sort((a, b) => names.compare(a.name, b.name));
  return others === undefined ? named : [...named, { id: '', name: texts.wall.others, stores: others }];
}

/** A chain's id as people read it: a chain has no other name. */
export function chainName(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
