import { describe, expect, it } from 'vitest';
import type { StoreTile } from '../../contracts/contracts.g';
import { isLive, loadOf, needsAttention, ordered, stateOf } from './attention';
import { wallStores } from './wallStores';

const NOW = Date.parse('2030-01-01T12:00:00Z');

function tile(store: string, parts: Partial<StoreTile> = {}): StoreTile {
  return {
    store, name: store, at: '2030-01-01T12:00:00Z', occupancy: 10, capacity: 100,
    entries: 0, exits: 0, camerasLive: 2, cameras: 2, alertsRaised: 0, blindShare: 0, ...parts,
  };
}

function names(order: 'attention' | 'name', tiles: readonly StoreTile[]): string[] {
  return ordered(wallStores([], tiles), order, NOW).map(({ name }) => name);
}

describe('the wall in order of attention', () => {
  it('puts stale stores first, then dark ones, alerts, full ones, those that lack a camera, then busy ones', () => {
    const tiles = [
      tile('calm'),
      tile('busy', { occupancy: 95 }),
      tile('full', { occupancy: 100 }),
      tile('half', { camerasLive: 1 }),
      tile('alarmed', { alertsRaised: 1 }),
      tile('dark', { camerasLive: 0 }),
      tile('stale', { at: '2030-01-01T11:59:00Z' }),
    ];
    expect(names('attention', tiles)).toEqual(['stale', 'dark', 'alarmed', 'full', 'half', 'busy', 'calm']);
  });

  it('moves no tile for visitors of a store that is not busy', () => {
    expect(names('attention', [tile('a', { occupancy: 41 }), tile('b', { occupancy: 89 })])).toEqual(['a', 'b']);
    expect(names('attention', [tile('a', { occupancy: 41 }), tile('b', { occupancy: 90 })])).toEqual(['b', 'a']);
  });

  it('never ranks a load above a store in the dark', () => {
    expect(names('attention', [tile('packed', { occupancy: 1e6, capacity: 1 }), tile('dark', { camerasLive: 0 })])).toEqual(['dark', 'packed']);
  });

  it('puts a store that has not reported first', () => {
    const stores = wallStores([{ id: 'new', name: 'New', chain: 'c', floors: 1, cameras: 1 }], [tile('calm')]);
    expect(ordered(stores, 'attention', NOW).map(({ id }) => id)).toEqual(['new', 'calm']);
  });
});

it('orders names as people count', () => {
  expect(names('name', [tile('Store 10'), tile('Store 2'), tile('Annex')])).toEqual(['Annex', 'Store 2', 'Store 10']);
});

it('joins listed stores with their tiles and adds those that only report', () => {
  const listed = [{ id: 'a', name: 'A', chain: 'c', floors: 1, cameras: 1 }, { id: 'b', name: 'B', chain: 'c', floors: 1, cameras: 1 }];
  const stores = wallStores(listed, [tile('b'), tile('x')]);
  expect(stores.map(({ id, tile: live }) => [id, live?.store])).toEqual([['a', undefined], ['b', 'b'], ['x', 'x']]);
});

it.each([[100, 0.1], [0, undefined], [undefined, undefined]])('with a capacity of %j the load is %j', (capacity, load) => {
  expect(loadOf(tile('a', { capacity }))).toBe(load);
});

it('is live only with a readable and recent time', () => {
  expect(isLive(tile('a'), NOW)).toBe(true);
  expect(isLive(tile('a', { at: 'soon' }), NOW)).toBe(false);
  expect(isLive(undefined, NOW)).toBe(false);
});

it.each([
  [{}, 'calm', false],
  [{ occupancy: 90 }, 'busy', false],
  [{ occupancy: 100 }, 'full', true],
  [{ camerasLive: 1 }, 'blind', true],
  [{ camerasLive: 0 }, 'dark', true],
  [{ cameras: 0, camerasLive: 0 }, 'calm', false],
  [{ alertsRaised: 1, occupancy: 100 }, 'alert', true],
  [{ at: 'soon' }, 'stale', true],
] as const)('a store with %j is %s', (parts, state, needs) => {
  expect(stateOf(tile('a', parts), NOW)).toBe(state);
  expect(needsAttention(tile('a', parts), NOW)).toBe(needs);
});
