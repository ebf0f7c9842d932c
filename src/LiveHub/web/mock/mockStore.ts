import type { CameraStatus, CoverageLive, MoodLive, PlanArea, StoreLive, StorePlan, StoreSummary, StoreTile, StoreTrend, ZoneConfiguration, ZoneKind } from '../src/contracts/contracts.g';
import { enter, pick, positionOf, seeded, walk, type Walker, zoneAt } from './walkers.ts';

const REGIONS: readonly (string | undefined)[] = ['Old town', 'Riverside', 'City centre', 'North', undefined];
const AISLE: PlanArea = { min: [0, 4], max: [9, 15] };
const AISLE_ZONES: readonly string[] = ['bakery', 'produce'];

/** An invented store that moves: the same numbers as the real ones, from walkers instead of cameras. */
export class MockStore {
  readonly plan: StorePlan;
  readonly #random: () => number;
  readonly #index: number;
  readonly #target: number;
  readonly #zones = new Map<string, { visits: number; seconds: number }>();
  readonly #lines = new Map<string, { in: number; out: number }>();
  #walkers: Walker[] = [];
  #sequence = 1;
  #visits = 0;
  #ids = 0;
  #at = new Date().toISOString();

  constructor(plan: StorePlan, index: number) {
    this.plan = plan;
    this.#index = index;
    this.#random = seeded(index + 1);
    this.#target = Math.round((plan.capacity ?? 50) * (0.15 + this.#random() * 0.9));
    for (let warm = 0; warm < 1200; warm++) {
      this.#move(0.5);
    }
  }

  /** A store whose news stopped, so that stale numbers can be looked at. */
  get #silent(): boolean {
    return this.#index % 17 === 6;
  }

  get summary(): StoreSummary {
    const { id, name, chain, simulation, floors, cameras } = this.plan;
    return { id, name, chain, simulation, region: REGIONS[this.#index % REGIONS.length], floors: floors.length, cameras: cameras.length };
  }

  step(seconds: number): void {
    if (!this.#silent) {
      this.#at = new Date().toISOString();
      this.#move(seconds);
      this.#sequence += 1;
    }
  }

  live(): StoreLive {
    const counts = this.#walkers.map(({ zone }) => zone);
    return {
      store: this.plan.id,
      epoch: 1,
      configuration: this.plan.configuration,
      sequence: this.#sequence,
      at: this.#at,
      occupancy: this.#walkers.length,
      entries: this.#sum('in'),
      exits: this.#sum('out'),
      visits: this.#visits,
      meanVisitSeconds: 412.4,
      zones: this.plan.floors.flatMap(({ zones }) => zones).map(({ id }) => {
        const { visits, seconds } = this.#zones.get(id) ?? { visits: 0, seconds: 0 };
        const count = counts.filter((zone) => zone === id).length;
        return { id, count, visits, meanDwellSeconds: visits === 0 ? 0 : seconds / visits, isBlind: this.#isAisleLost && AISLE_ZONES.includes(id), mood: moodOf(count) };
      }),
      lines: this.plan.floors.flatMap(({ lines }) => lines).map(({ id }) => ({ id, ...(this.#lines.get(id) ?? { in: 0, out: 0 }), isBlind: false })),
      cameras: this.plan.cameras.map((camera, i) => this.#camera(camera.id, i)),
      positions: this.#walkers.map(positionOf),
      occupancyLow: Math.max(0, this.#walkers.length - 1),
      occupancyHigh: this.#walkers.length + 1,
      staff: 3,
      mood: moodOf(this.#walkers.length),
      ...(this.#walkers.length < 5 ? {} : { expression: { valence: 0.25, arousal: 0.1, from: this.#at, until: this.#at } }),
      profile: { upTo24: 15, from25To39: 40, from40To59: 25, from60: 0, female: 45, male: 35 },
      groups: { groups: 2, ones: Math.max(0, this.#walkers.length - 5), twos: 1, threes: 1, fours: 0, more: 0 },
      shelves: this.#zonesOf('shelf').map(({ id }) => {
        const { visits, seconds } = this.#zones.get(id) ?? { visits: 0, seconds: 0 };
        const engaged = counts.filter((zone) => zone === id).length;
        return { id, engaged, engagements: visits, returns: Math.floor(visits / 7), meanDwellSeconds: visits === 0 ? 0 : seconds / visits };
      }),
      queues: this.#zonesOf('queue').map(({ id }) => {
        const [length, served] = [this.#queueLength(id), this.#zones.get(id)?.visits ?? 0];
        return { id, length, served, meanWaitSeconds: 95, ...(served === 0 ? {} : { expectedWaitSeconds: (length + 1) * 30 }) };
      }),
      alerts: this.plan.alerts.map(({ id, zone, raise }) => ({ id, isRaised: zone !== undefined && this.#queueLength(zone) >= raise })),
      coverage: this.plan.floors.map(({ id }, i) => this.#coverage(id, i)),
    };
  }

  tile(): StoreTile {
    const { store, at, occupancy, entries, exits, cameras, alerts, queues } = this.live();
    return {
      store, at, occupancy, entries, exits,
      name: this.plan.name,
      simulation: this.plan.simulation,
      ...(this.plan.capacity === undefined ? {} : { capacity: this.plan.capacity }),
      cameras: cameras.length,
      camerasLive: cameras.filter(({ state }) => state === 'live').length,
      blindShare: this.#isAisleLost ? 0.31 : 0,
      alertsRaised: alerts.filter(({ isRaised }) => isRaised).length,
      ...(queues.length === 0 ? {} : { longestQueue: Math.max(...queues.map(({ length }) => length)) }),
    };
  }

  /** An hour that ends with what is now. */
  trend(): StoreTrend {
    const now = this.#walkers.length;
    const people = Array.from({ length: 60 }, (_, i) =>
      this.#silent && i > 50 ? null : Math.max(0, Math.round(now * (0.7 + 0.25 * Math.sin(this.#index + i / 9)) + (i * now) / 300)));
    return { store: this.plan.id, people };
  }

  #zonesOf(kind: ZoneKind): readonly ZoneConfiguration[] {
    return this.plan.floors.flatMap(({ zones }) => zones).filter((zone) => zone.kind === kind);
  }

  #queueLength(zone: string): number {
    return this.#walkers.filter((walker) => walker.zone === zone).length;
  }

  #move(seconds: number): void {
    if (this.#walkers.length < this.#target && this.#random() < 0.12 * seconds * (this.#target - this.#walkers.length)) {
      const floor = pick(this.plan.floors, this.#random);
      this.#walkers.push(enter(`s${this.#index}-${this.#ids++}`, floor, this.#random));
      this.#line(pick(floor.lines, this.#random).id).in += 1;
    }
    this.#walkers = this.#walkers.filter((walker) => {
      const stays = walk(walker, seconds, this.#random);
      this.#track(walker, stays ? zoneAt(walker.floor, walker.x, walker.y) : undefined, seconds);
      if (!stays) {
        this.#visits += 1;
        this.#line(pick(walker.floor.lines, this.#random).id).out += 1;
      }
      return stays;
    });
  }

  #track(walker: Walker, zone: string | undefined, seconds: number): void {
    const name = zone ?? walker.zone;
    if (name === undefined) {
      return;
    }
    const total = this.#zones.get(name) ?? { visits: 0, seconds: 0 };
    total.seconds += zone === undefined ? 0 : seconds;
    total.visits += walker.zone !== undefined && walker.zone !== zone ? 1 : 0;
    this.#zones.set(name, total);
    walker.zone = zone;
  }

  #camera(id: string, i: number): CameraStatus {
    const healthy = { id, state: 'live', frameRate: 9.4 + this.#random() * 0.6, droppedFrames: 12 * i, restarts: 0, lastFrameAt: this.#at, readsFaces: i === 0 } as const;
    if (this.#isAisleLost && i === 1) {
      return { ...healthy, state: 'retrying', frameRate: 0, restarts: 4, lastFrameAt: new Date(Date.now() - 95_000).toISOString(), reason: 'The camera at rtsp://10.0.4.12 refused the connection; the next try is in 8 s.' };
    }
    return this.#index % 11 === 8 && i === 2
      ? { ...healthy, state: 'faulted', frameRate: 0, lastFrameAt: undefined, reason: 'The calibration has 3 points; it needs at least 4.' }
      : healthy;
  }

  /** The first floor's camera over the aisles does not deliver. */
  get #isAisleLost(): boolean {
    return this.#index % 7 === 3;
  }

  #coverage(floor: string, i: number): CoverageLive {
    return this.#isAisleLost && i === 0
      ? { floor, seen: 0.66, seeable: 0.97, blind: [AISLE], unwatched: [] }
      : { floor, seen: 0.97, seeable: 0.97, blind: [], unwatched: [] };
  }

  #line(id: string): { in: number; out: number } {
    const line = this.#lines.get(id) ?? { in: 0, out: 0 };
    this.#lines.set(id, line);
    return line;
  }

  #sum(way: 'in' | 'out'): number {
    return [...this.#lines.values()].reduce((sum, line) => sum + line[way], 0);
  }
}

/** Livelier with more people, and withheld of a few. */
function moodOf(people: number): MoodLive {
  return people < 5 ? { confidence: 0, trend: 'steady' } : { energy: Math.min(1, people / 40), confidence: 0.8, usual: 0.4, trend: people > 20 ? 'filling' : 'steady' };
}
