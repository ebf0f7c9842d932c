import { expect, it } from 'vitest';
import type { WallStore } from './attention';
import { chainName, sectionsOf, usualGrouping } from './sections';
import { sumsOf } from './Totals';
import { matching } from './wallStores';

function store(id: string, parts: Partial<WallStore> = {}): WallStore {
  return { id, name: id, chain: 'north-shops', region: undefined, simulation: undefined, tile: undefined, ...parts };
}

function shape(stores: readonly WallStore[], grouping: 'region' | 'chain' | 'none') {
  return sectionsOf(stores, grouping).map(({ name, stores: members }) => [name, members.map(({ id }) => id).join(' ')]);
}

it('divides the wall by region, stores without one last', () => {
  const stores = [store('a'), store('b', { region: 'West 10' }), store('c', { region: 'West 2' }), store('d', { region: 'West 10' })];
  expect(shape(stores, 'region')).toEqual([['West 2', 'c'], ['West 10', 'b d'], ['Without a region', 'a']]);
});

it('divides it by chain, or not at all', () => {
  const stores = [store('a'), store('b', { chain: 'bakeries' })];
  expect(shape(stores, 'chain')).toEqual([['Bakeries', 'b'], ['North shops', 'a']]);
  expect(shape(stores, 'none')).toEqual([['All stores', 'a b']]);
});

it('groups many stores by what they differ in', () => {
  const many = Array.from({ length: 20 }, (_, i) => store(`s${i}`));
  expect(usualGrouping([...many, store('b', { region: 'West' })])).toBe('region');
  expect(usualGrouping([...many, store('b', { chain: 'bakeries' })])).toBe('chain');
  expect(usualGrouping(many)).toBe('none');
  expect(usualGrouping([store('a'), store('b', { region: 'West' })])).toBe('none');
});

it.each([['', 'a b'], ['  ', 'a b'], ['WEST', 'b'], ['a', 'a'], ['zzz', '']])('the words %j find %j', (words, found) => {
  const stores = [store('a'), store('b', { region: 'West' })];
  expect(matching(stores, words).map(({ id }) => id).join(' ')).toBe(found);
});

it('sums what stores report', () => {
  const now = Date.parse('2030-01-01T12:00:00Z');
  const tile = {
    store: 'a', name: 'A', at: '2030-01-01T12:00:00Z', occupancy: 7, entries: 40, exits: 33, camerasLive: 1, cameras: 2, alertsRaised: 0, blindShare: 0,
  };
  const stores = [store('a', { tile }), store('b', { tile: { ...tile, at: '2030-01-01T11:00:00Z' } }), store('c')];
  expect(sumsOf(stores, now)).toEqual({ people: 14, entries: 80, live: 1, attention: 3 });
});

it('reads a chain’s id as a name', () => {
  expect(chainName('corner-shops')).toBe('Corner shops');
});
