import { describe, expect, it } from 'vitest';
import { parseChainDelta, parseChainLive, parseStoreDelta, parseStoreLive } from './parse';
import { STORE, storeDelta } from './testing/states';

const GARBAGE: readonly unknown[] = [
  null, undefined, NaN, 0, 'text', true, [], [1], {}, { store: 1 }, { store: 'a', epoch: NaN, sequence: 1 },
  { store: 'a', epoch: 1, sequence: '1' }, { chain: '', epoch: 1, sequence: 1 }, () => 0,
];

describe('garbage', () => {
  it.each(GARBAGE)('%j is no message', (raw) => {
    expect(parseStoreLive(raw)).toBeUndefined();
    expect(parseStoreDelta(raw)).toBeUndefined();
    expect(parseChainLive(raw)).toBeUndefined();
    expect(parseChainDelta(raw)).toBeUndefined();
  });
});

describe('a store snapshot', () => {
  it('passes whole', () => {
    expect(parseStoreLive(JSON.parse(JSON.stringify(STORE)))).toEqual({
      ...STORE,
      cameras: [{ ...STORE.cameras[0], reason: undefined, lastFrameAt: undefined }],
    });
  });

  it('with broken parts keeps the sound ones', () => {
    const parsed = parseStoreLive({
      store: 'a', epoch: 1, sequence: 1, occupancy: 'NaN', entries: -4, exits: Infinity, visits: 3,
      zones: [null, { id: 'till', count: NaN }, 'zone'],
      lines: 'none',
      cameras: [{ id: 'north', state: 'dreaming' }, { id: 'south', state: 'ended', frameRate: null }],
      positions: [{ shopper: 's', floor: 'g', x: NaN, y: 1 }, { shopper: 't', floor: 'g', x: 1, y: 1 }],
      occupancyHigh: 'many', groups: { twos: 1, more: -2 }, shelves: [{}, { id: 'bread', engaged: NaN }],
      queues: [{ id: 'till', length: 2, expectedWaitSeconds: 'soon' }], alerts: [{ id: 'full', isRaised: 'yes' }],
      expression: { valence: 0.3, arousal: 'much', from: 'then', until: 'now' }, profile: { female: 5, male: -1 },
      mood: { energy: 'high', confidence: 0.5, trend: 'up' },
      coverage: [{ seen: 1 }, { floor: 'g', seen: 'all', seeable: 1, blind: [{ min: [0, NaN], max: [1, 1] }, { min: [0, 0], max: [1, 1, 1] }, { min: [0, 0], max: [1, 2] }] }],
    });
    expect(parsed).toEqual({
      store: 'a', epoch: 1, sequence: 1, at: '', occupancy: 0, entries: 0, exits: 0, visits: 3, meanVisitSeconds: 0,
      zones: [{ id: 'till', count: 0, visits: 0, meanDwellSeconds: 0, isBlind: false, mood: { confidence: 0, trend: 'steady' } }],
      expression: undefined,
      profile: { upTo24: 0, from25To39: 0, from40To59: 0, from60: 0, female: 5, male: 0 },
      mood: { energy: undefined, confidence: 0.5, usual: undefined, trend: 'steady' },
      lines: [],
      cameras: [{ id: 'south', state: 'ended', reason: undefined, frameRate: 0, droppedFrames: 0, restarts: 0, lastFrameAt: undefined, readsFaces: false, lacks: undefined }],
      positions: [{ shopper: 't', floor: 'g', x: 1, y: 1 }],
      occupancyLow: 0, occupancyHigh: 0, staff: 0,
      groups: { groups: 0, ones: 0, twos: 1, threes: 0, fours: 0, more: 0 },
      shelves: [{ id: 'bread', engaged: 0, engagements: 0, returns: 0, meanDwellSeconds: 0 }],
      queues: [{ id: 'till', length: 2, served: 0, meanWaitSeconds: 0, expectedWaitSeconds: undefined }],
      alerts: [{ id: 'full', isRaised: false, since: undefined }],
      coverage: [{ floor: 'g', seen: 0, seeable: 1, blind: [{ min: [0, 0], max: [1, 2] }], unwatched: [] }],
      configuration: 0,
    });
  });
});

describe('a store difference', () => {
  it('with broken numbers leaves them unchanged', () => {
    const parsed = parseStoreDelta({ ...storeDelta(), occupancy: 'many', exits: NaN, gone: ['a', 4, null], moved: {} });
    expect(parsed).toMatchObject({ occupancy: undefined, exits: undefined, gone: ['a'], moved: undefined });
  });
});

describe('a wall tile', () => {
  it.each([['rendered', 'rendered'], ['floor', 'floor'], ['dreamt', undefined], [undefined, undefined]])(
    'simulated as %j is known as %j',
    (simulation, known) => {
      const chain = parseChainLive({ chain: 'c', epoch: 1, sequence: 1, stores: [{ store: 'a', simulation }] });
      expect(chain?.stores[0]?.simulation).toBe(known);
    },
  );

  it('without a name is named by its id, and without a capacity has none', () => {
    const chain = parseChainLive({ chain: 'c', epoch: 1, sequence: 1, stores: [{ store: 'a', capacity: null, occupancy: 2 }, {}] });
    expect(chain?.stores).toHaveLength(1);
    expect(chain?.stores[0]).toMatchObject({ store: 'a', name: 'a', capacity: undefined, occupancy: 2 });
  });
});
