import { describe, expect, it } from 'vitest';
import type { StoreLive, StorePlan } from '../../contracts/contracts.g';
import { STORE } from '../../live/testing/states';
import { blindnessOf } from './blindAreas';

const PLAN: StorePlan = {
  id: 'main-street', name: 'Main Street', chain: 'a', timeZone: 'UTC', alerts: [], pictures: [], configuration: 3,
  floors: [{
    id: 'ground', name: 'Ground floor', min: [0, 0], max: [10, 6], walls: [],
    zones: [
      { id: 'till', name: 'Tills', kind: 'queue', polygon: [], front: [] },
      { id: 'bread', name: 'Bread', kind: 'shelf', polygon: [], front: [] },
    ],
    lines: [{ id: 'door', name: 'Main door', from: [0, 0], to: [1, 0], inside: [0, 1], band: 0.5 }],
  }],
  cameras: [
    { id: 'north', name: 'North', floor: 'ground', source: 'rtsp' },
    { id: 'south', name: 'South', floor: 'ground', source: 'rtsp' },
  ],
};

const NOW = Date.parse('2030-01-01T12:02:05Z');

const LOST: StoreLive = {
  ...STORE,
  cameras: [
    { id: 'north', state: 'retrying', frameRate: 0, droppedFrames: 0, restarts: 1, lastFrameAt: '2030-01-01T12:00:00Z', readsFaces: false },
    { id: 'south', state: 'live', frameRate: 9, droppedFrames: 0, restarts: 0, lastFrameAt: '2030-01-01T12:02:05Z', readsFaces: false },
  ],
};

describe('the sentence about blind areas', () => {
  it('names the zones and the camera, and for how long it has been lost', () => {
    expect(blindnessOf(PLAN, LOST, NOW)).toEqual({ places: 'Blind: Tills', cameras: ['Camera North: lost for 2 min'] });
  });

  it('names counting lines, too', () => {
    const live = { ...LOST, lines: [{ id: 'door', in: 0, out: 0, isBlind: true }] };
    expect(blindnessOf(PLAN, live, NOW)?.places).toBe('Blind: Tills, Main door');
  });

  it('says how much is out of view where that is no zone', () => {
    const live = { ...LOST, zones: STORE.zones.map((zone) => ({ ...zone, isBlind: false })) };
    expect(blindnessOf(PLAN, live, NOW)?.places).toBe('Blind: 40% of Ground floor');
  });

  it('tells a camera that never gave a picture from one that was lost', () => {
    expect(blindnessOf(PLAN, { ...LOST, cameras: [] }, NOW)?.cameras).toEqual([
      'Camera North: no picture yet', 'Camera South: no picture yet',
    ]);
  });

  it('is silent while nothing is blind', () => {
    const live = { ...LOST, coverage: STORE.coverage.map((floor) => ({ ...floor, blind: [] })) };
    expect(blindnessOf(PLAN, live, NOW)).toBeUndefined();
  });
});
