import { describe, expect, it } from 'vitest';
import type { ChainLive, StoreTile } from '../contracts/contracts.g';
import { applyChainDelta, applyStoreDelta } from './applyDelta';
import { STORE, storeDelta } from './testing/states';

describe('a store difference', () => {
  it('without parts moves only the sequence and the time', () => {
    expect(applyStoreDelta(STORE, storeDelta({ at: '2030-01-01T12:00:01Z' }))).toEqual({
      ...STORE,
      sequence: 11,
      at: '2030-01-01T12:00:01Z',
    });
  });

  it('sets a number to zero', () => {
    expect(applyStoreDelta(STORE, storeDelta({ occupancy: 0 }))?.occupancy).toBe(0);
  });

  it('leaves a number that is absent', () => {
    expect(applyStoreDelta(STORE, storeDelta({ occupancy: undefined }))?.occupancy).toBe(2);
  });

  it('moves, removes and adds people', () => {
    const next = applyStoreDelta(
      STORE,
      storeDelta({
        moved: [
          { shopper: 'c', floor: 'ground', x: 9, y: 9 },
          { shopper: 'b', floor: 'upper', x: 5, y: 5 },
        ],
        gone: ['a', 'unknown'],
      }),
    );
    expect(next?.positions).toEqual([
      { shopper: 'b', floor: 'upper', x: 5, y: 5 },
      { shopper: 'c', floor: 'ground', x: 9, y: 9 },
    ]);
  });

  it('replaces the queue, the shelf and the alert that changed, and the band', () => {
    const queue = { id: 'till', length: 4, served: 3, meanWaitSeconds: 40, expectedWaitSeconds: 190 };
    const next = applyStoreDelta(STORE, storeDelta({ queues: [queue], alerts: [{ id: 'long-queue', isRaised: true, since: STORE.at }], occupancyHigh: 5 }));
    expect(next?.queues).toEqual([queue]);
    expect(next?.alerts[0]?.isRaised).toBe(true);
    expect([next?.occupancyLow, next?.occupancyHigh]).toEqual([2, 5]);
    expect(next?.shelves).toBe(STORE.shelves);
  });

  it('takes away what is no longer told of faces', () => {
    const expression = { valence: 0.2, arousal: 0.1, from: STORE.at, until: STORE.at };
    expect(applyStoreDelta(STORE, storeDelta())?.expression).toBe(STORE.expression);
    expect(applyStoreDelta(STORE, storeDelta({ expression }))?.expression).toBe(expression);
    expect(applyStoreDelta(STORE, storeDelta({ expressionIsGone: true }))?.expression).toBeUndefined();
    expect(applyStoreDelta(STORE, storeDelta({ profileIsGone: true }))?.profile).toBeUndefined();
  });

  it('replaces the coverage of the floor that changed', () => {
    const ground = { floor: 'ground', seen: 0.9, seeable: 0.9, blind: [], unwatched: [] };
    expect(applyStoreDelta(STORE, storeDelta({ coverage: [ground] }))?.coverage).toEqual([ground]);
  });

  it('keeps the objects of what did not change', () => {
    const next = applyStoreDelta(STORE, storeDelta({ lines: [{ id: 'door', in: 6, out: 3, isBlind: false }] }));
    expect(next?.zones).toBe(STORE.zones);
    expect(next?.coverage).toBe(STORE.coverage);
    expect(next?.positions).toBe(STORE.positions);
    expect(next?.lines).toEqual([{ id: 'door', in: 6, out: 3, isBlind: false }]);
  });

  it.each([
    ['another store', { store: 'side-street' }],
    ['another epoch', { epoch: 8 }],
    ['a later state', { from: 11, to: 12 }],
    ['an earlier state', { from: 9 }],
  ])('of %s does not apply', (_, parts) => {
    expect(applyStoreDelta(STORE, storeDelta(parts))).toBeUndefined();
  });
});

describe('a chain difference', () => {
  const tile = (store: string, occupancy: number): StoreTile => ({
    store, name: store, at: STORE.at, occupancy, entries: 0, exits: 0, camerasLive: 1, cameras: 1, alertsRaised: 0, blindShare: 0,
  });
  const chain: ChainLive = { chain: 'north', epoch: 1, sequence: 4, stores: [tile('a', 1), tile('b', 2)] };

  it('replaces a tile in place, keeps the others and appends new ones', () => {
    const next = applyChainDelta(chain, { chain: 'north', epoch: 1, from: 4, to: 9, stores: [tile('c', 3), tile('a', 7)] });
    expect(next?.sequence).toBe(9);
    expect(next?.stores.map(({ store, occupancy }) => [store, occupancy])).toEqual([['a', 7], ['b', 2], ['c', 3]]);
    expect(next?.stores[1]).toBe(chain.stores[1]);
  });

  it.each([
    ['chain', { chain: 'south' }],
    ['epoch', { epoch: 2 }],
    ['start', { from: 3 }],
  ])('of another %s does not apply', (_, parts) => {
    expect(applyChainDelta(chain, { chain: 'north', epoch: 1, from: 4, to: 5, stores: [], ...parts })).toBeUndefined();
  });
});
