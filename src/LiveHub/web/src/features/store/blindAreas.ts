import type { StoreLive, StorePlan } from '../../contracts/contracts.g';
import { texts } from '../../texts';
import { ageSeconds } from '../../time/age';

const words = texts.store.blind;

/** What is out of view, by name, and which cameras are the reason. */
export interface BlindnessWords {
  readonly places: string;
  readonly cameras: readonly string[];
}

/** Says which part of a store is blind at a time in milliseconds; undefined while none is. */
export function blindnessOf(plan: StorePlan, live: StoreLive, nowMs: number): BlindnessWords | undefined {
  const blind = live.coverage.filter((floor) => floor.blind.length > 0);
  if (blind.length === 0) {
    return undefined;
  }
  const ids = new Set([...live.zones, ...live.lines].filter(({ isBlind }) => isBlind).map(({ id }) => id));
  const named = plan.floors.flatMap(({ zones, lines }) => [...zones, ...lines]).filter(({ id }) => ids.has(id)).map(({ name }) => name);
  const parts = blind.map(({ floor, seen, seeable }) => words.part(nameOf(plan.floors, floor), seeable - seen));
  const floors = new Set(blind.map(({ floor }) => floor));
  const status = new Map(live.cameras.map((camera) => [camera.id, camera]));
  return {
    places: words.places((named.length > 0 ? named : parts).join(', ')),
    cameras: plan.cameras
      .filter(({ id, floor }) => floors.has(floor) && status.get(id)?.state !== 'live')
      .map(({ id, name }) => {
        const age = ageSeconds(status.get(id)?.lastFrameAt, nowMs);
        return age === undefined ? words.silent(name) : words.lost(name, age);
      }),
  };
}

function nameOf(floors: StorePlan['floors'], id: string): string {
  return floors.find((floor) => floor.id === id)?.name ?? id;
}
