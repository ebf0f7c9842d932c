import type { StoreDelta, StoreLive } from '../../contracts/contracts.g';

/** A store with one of everything. */
export const STORE: StoreLive = {
  store: 'main-street',
  epoch: 7,
  sequence: 10,
  at: '2030-01-01T12:00:00Z',
  occupancy: 2,
  entries: 5,
  exits: 3,
  visits: 3,
  meanVisitSeconds: 61.5,
  zones: [{ id: 'till', count: 1, visits: 4, meanDwellSeconds: 12, isBlind: true, mood: { energy: undefined, confidence: 0, usual: undefined, trend: 'steady' } }],
  lines: [{ id: 'door', in: 5, out: 3, isBlind: false }],
  cameras: [{ id: 'north', state: 'live', frameRate: 9.5, droppedFrames: 2, restarts: 0, readsFaces: true, lacks: undefined }],
  positions: [
    { shopper: 'a', floor: 'ground', x: 1, y: 2 },
    { shopper: 'b', floor: 'ground', x: 3, y: 4 },
  ],
  occupancyLow: 2,
  occupancyHigh: 3,
  staff: 1,
  groups: { groups: 1, ones: 0, twos: 1, threes: 0, fours: 0, more: 0 },
  shelves: [{ id: 'bread', engaged: 1, engagements: 6, returns: 2, meanDwellSeconds: 14.5 }],
  queues: [{ id: 'till', length: 1, served: 3, meanWaitSeconds: 40, expectedWaitSeconds: 75 }],
  alerts: [{ id: 'long-queue', isRaised: false }],
  coverage: [{ floor: 'ground', seen: 0.5, seeable: 0.9, blind: [{ min: [4, 0], max: [8, 6] }], unwatched: [{ min: [9, 0], max: [10, 6] }] }],
  configuration: 3,
  mood: { energy: 0.42, confidence: 0.8, usual: 0.3, trend: 'filling' },
  expression: { valence: -0.15, arousal: 0.35, from: '2030-01-01T11:58:00Z', until: '2030-01-01T12:00:00Z' },
  profile: { upTo24: 5, from25To39: 10, from40To59: 0, from60: 0, female: 10, male: 5 },
};

/** A difference that follows {@link STORE}. */
export function storeDelta(parts: Partial<StoreDelta> = {}): StoreDelta {
  return { store: STORE.store, epoch: STORE.epoch, from: STORE.sequence, to: STORE.sequence + 1, at: STORE.at, ...parts };
}
