import type {
  AlertLive,
  CameraState,
  CameraStatus,
  ChainDelta,
  ChainLive,
  CoverageLive,
  CrowdTrend,
  ExpressionLive,
  GroupsLive,
  LineLive,
  MoodLive,
  PlanArea,
  PlanPoint,
  ProfileLive,
  QueueLive,
  ShelfLive,
  ShopperPosition,
  SimulationLevel,
  StoreDelta,
  StoreLive,
  StoreTile,
  ZoneLive,
} from '../contracts/contracts.g';

/*
 * The hub's messages, checked where they enter. A message without its identity (id, epoch, sequence) is refused whole;
 * a part that is broken is left out, so that one bad number never blanks a page.
 */

type Raw = Record<string, unknown>;

const CAMERA_STATES: readonly CameraState[] = ['starting', 'live', 'retrying', 'ended', 'faulted'];
const NO_GROUPS: GroupsLive = { groups: 0, ones: 0, twos: 0, threes: 0, fours: 0, more: 0 };
const NO_MOOD: MoodLive = { confidence: 0, trend: 'steady' };
const TRENDS: readonly CrowdTrend[] = ['steady', 'filling', 'emptying'];
const SIMULATION_LEVELS: readonly SimulationLevel[] = ['rendered', 'detections', 'floor'];

/** A store's snapshot, or undefined where it is none. */
export function parseStoreLive(raw: unknown): StoreLive | undefined {
  if (!isRaw(raw) || !isText(raw['store']) || !isNumber(raw['epoch']) || !isNumber(raw['sequence'])) {
    return undefined;
  }
  return {
    store: raw['store'],
    epoch: raw['epoch'],
    sequence: raw['sequence'],
    at: text(raw['at']) ?? '',
    occupancy: count(raw['occupancy']) ?? 0,
    entries: count(raw['entries']) ?? 0,
    exits: count(raw['exits']) ?? 0,
    visits: count(raw['visits']) ?? 0,
    meanVisitSeconds: count(raw['meanVisitSeconds']) ?? 0,
    zones: list(raw['zones'], parseZone) ?? [],
    lines: list(raw['lines'], parseLine) ?? [],
    cameras: list(raw['cameras'], parseCamera) ?? [],
    positions: list(raw['positions'], parsePosition) ?? [],
    occupancyLow: count(raw['occupancyLow']) ?? count(raw['occupancy']) ?? 0,
    occupancyHigh: count(raw['occupancyHigh']) ?? count(raw['occupancy']) ?? 0,
    staff: count(raw['staff']) ?? 0,
    groups: parseGroups(raw['groups']) ?? NO_GROUPS,
    shelves: list(raw['shelves'], parseShelf) ?? [],
    queues: list(raw['queues'], parseQueue) ?? [],
    alerts: list(raw['alerts'], parseAlert) ?? [],
    coverage: list(raw['coverage'], parseCoverage) ?? [],
    configuration: count(raw['configuration']) ?? 0,
    mood: parseMood(raw['mood']) ?? NO_MOOD,
    expression: parseExpression(raw['expression']),
    profile: parseProfile(raw['profile']),
  };
}

/** A store's difference, or undefined where it is none; a broken part counts as unchanged. */
export function parseStoreDelta(raw: unknown): StoreDelta | undefined {
  if (!isRaw(raw) || !isText(raw['store']) || !isStep(raw)) {
    return undefined;
  }
  return {
    store: raw['store'],
    epoch: raw.epoch,
    from: raw.from,
    to: raw.to,
    at: text(raw['at']) ?? '',
    occupancy: count(raw['occupancy']),
    entries: count(raw['entries']),
    exits: count(raw['exits']),
    visits: count(raw['visits']),
    meanVisitSeconds: count(raw['meanVisitSeconds']),
    zones: list(raw['zones'], parseZone),
    lines: list(raw['lines'], parseLine),
    cameras: list(raw['cameras'], parseCamera),
    moved: list(raw['moved'], parsePosition),
    gone: list(raw['gone'], text),
    occupancyLow: count(raw['occupancyLow']),
    occupancyHigh: count(raw['occupancyHigh']),
    staff: count(raw['staff']),
    groups: parseGroups(raw['groups']),
    shelves: list(raw['shelves'], parseShelf),
    queues: list(raw['queues'], parseQueue),
    alerts: list(raw['alerts'], parseAlert),
    coverage: list(raw['coverage'], parseCoverage),
    mood: parseMood(raw['mood']),
    expression: parseExpression(raw['expression']),
    expressionIsGone: raw['expressionIsGone'] === true || undefined,
    profile: parseProfile(raw['profile']),
    profileIsGone: raw['profileIsGone'] === true || undefined,
  };
}

/** A chain's snapshot, or undefined where it is none. */
export function parseChainLive(raw: unknown): ChainLive | undefined {
  if (!isRaw(raw) || !isText(raw['chain']) || !isNumber(raw['epoch']) || !isNumber(raw['sequence'])) {
    return undefined;
  }
  return {
    chain: raw['chain'],
    epoch: raw['epoch'],
    sequence: raw['sequence'],
    stores: list(raw['stores'], parseTile) ?? [],
  };
}

/** A chain's difference, or undefined where it is none. */
export function parseChainDelta(raw: unknown): ChainDelta | undefined {
  if (!isRaw(raw) || !isText(raw['chain']) || !isStep(raw)) {
    return undefined;
  }
  return {
    chain: raw['chain'],
    epoch: raw.epoch,
    from: raw.from,
    to: raw.to,
    stores: list(raw['stores'], parseTile) ?? [],
  };
}

function parseTile(raw: unknown): StoreTile | undefined {
  if (!isRaw(raw) || !isText(raw['store'])) {
    return undefined;
  }
  return {
    store: raw['store'],
    name: text(raw['name']) ?? raw['store'],
    at: text(raw['at']) ?? '',
    occupancy: count(raw['occupancy']) ?? 0,
    capacity: count(raw['capacity']),
    entries: count(raw['entries']) ?? 0,
    exits: count(raw['exits']) ?? 0,
    camerasLive: count(raw['camerasLive']) ?? 0,
    cameras: count(raw['cameras']) ?? 0,
    simulation: SIMULATION_LEVELS.find((known) => known === raw['simulation']),
    alertsRaised: count(raw['alertsRaised']) ?? 0,
    longestQueue: count(raw['longestQueue']),
    longestWaitSeconds: count(raw['longestWaitSeconds']),
    blindShare: count(raw['blindShare']) ?? 0,
  };
}

function parseZone(raw: unknown): ZoneLive | undefined {
  if (!isRaw(raw) || !isText(raw['id'])) {
    return undefined;
  }
  return {
    id: raw['id'],
    count: count(raw['count']) ?? 0,
    visits: count(raw['visits']) ?? 0,
    meanDwellSeconds: count(raw['meanDwellSeconds']) ?? 0,
    isBlind: raw['isBlind'] === true,
    mood: parseMood(raw['mood']) ?? NO_MOOD,
  };
}

function parseMood(raw: unknown): MoodLive | undefined {
  if (!isRaw(raw)) {
    return undefined;
  }
  return {
    energy: count(raw['energy']),
    confidence: count(raw['confidence']) ?? 0,
    usual: count(raw['usual']),
    trend: TRENDS.find((known) => known === raw['trend']) ?? 'steady',
  };
}

function parseExpression(raw: unknown): ExpressionLive | undefined {
  if (!isRaw(raw) || !isNumber(raw['valence']) || !isNumber(raw['arousal']) || !isText(raw['from']) || !isText(raw['until'])) {
    return undefined;
  }
  return { valence: raw['valence'], arousal: raw['arousal'], from: raw['from'], until: raw['until'] };
}

function parseProfile(raw: unknown): ProfileLive | undefined {
  if (!isRaw(raw)) {
    return undefined;
  }
  return {
    upTo24: count(raw['upTo24']) ?? 0,
    from25To39: count(raw['from25To39']) ?? 0,
    from40To59: count(raw['from40To59']) ?? 0,
    from60: count(raw['from60']) ?? 0,
    female: count(raw['female']) ?? 0,
    male: count(raw['male']) ?? 0,
  };
}

function parseGroups(raw: unknown): GroupsLive | undefined {
  if (!isRaw(raw)) {
    return undefined;
  }
  return {
    groups: count(raw['groups']) ?? 0,
    ones: count(raw['ones']) ?? 0,
    twos: count(raw['twos']) ?? 0,
    threes: count(raw['threes']) ?? 0,
    fours: count(raw['fours']) ?? 0,
    more: count(raw['more']) ?? 0,
  };
}

function parseShelf(raw: unknown): ShelfLive | undefined {
  if (!isRaw(raw) || !isText(raw['id'])) {
    return undefined;
  }
  return {
    id: raw['id'],
    engaged: count(raw['engaged']) ?? 0,
    engagements: count(raw['engagements']) ?? 0,
    returns: count(raw['returns']) ?? 0,
    meanDwellSeconds: count(raw['meanDwellSeconds']) ?? 0,
  };
}

function parseQueue(raw: unknown): QueueLive | undefined {
  if (!isRaw(raw) || !isText(raw['id'])) {
    return undefined;
  }
  return {
    id: raw['id'],
    length: count(raw['length']) ?? 0,
    served: count(raw['served']) ?? 0,
    meanWaitSeconds: count(raw['meanWaitSeconds']) ?? 0,
    expectedWaitSeconds: count(raw['expectedWaitSeconds']),
  };
}

function parseAlert(raw: unknown): AlertLive | undefined {
  return isRaw(raw) && isText(raw['id'])
    ? { id: raw['id'], isRaised: raw['isRaised'] === true, since: text(raw['since']), acknowledgedAt: text(raw['acknowledgedAt']) }
    : undefined;
}

function parseLine(raw: unknown): LineLive | undefined {
  return isRaw(raw) && isText(raw['id'])
    ? { id: raw['id'], in: count(raw['in']) ?? 0, out: count(raw['out']) ?? 0, isBlind: raw['isBlind'] === true }
    : undefined;
}

function parseCoverage(raw: unknown): CoverageLive | undefined {
  if (!isRaw(raw) || !isText(raw['floor'])) {
    return undefined;
  }
  return {
    floor: raw['floor'],
    seen: count(raw['seen']) ?? 0,
    seeable: count(raw['seeable']) ?? 0,
    blind: list(raw['blind'], parseArea) ?? [],
    unwatched: list(raw['unwatched'], parseArea) ?? [],
  };
}

function parseArea(raw: unknown): PlanArea | undefined {
  const [min, max] = isRaw(raw) ? [parsePoint(raw['min']), parsePoint(raw['max'])] : [];
  return min && max && { min, max };
}

function parsePoint(raw: unknown): PlanPoint | undefined {
  return Array.isArray(raw) && raw.length === 2 && isNumber(raw[0]) && isNumber(raw[1]) ? [raw[0], raw[1]] : undefined;
}

function parseCamera(raw: unknown): CameraStatus | undefined {
  const state = isRaw(raw) ? CAMERA_STATES.find((known) => known === raw['state']) : undefined;
  if (!isRaw(raw) || !isText(raw['id']) || state === undefined) {
    return undefined;
  }
  return {
    id: raw['id'],
    state,
    reason: text(raw['reason']),
    frameRate: count(raw['frameRate']) ?? 0,
    droppedFrames: count(raw['droppedFrames']) ?? 0,
    restarts: count(raw['restarts']) ?? 0,
    lastFrameAt: text(raw['lastFrameAt']),
    readsFaces: raw['readsFaces'] === true,
    lacks: text(raw['lacks']),
  };
}

function parsePosition(raw: unknown): ShopperPosition | undefined {
  if (!isRaw(raw) || !isText(raw['shopper']) || !isText(raw['floor']) || !isNumber(raw['x']) || !isNumber(raw['y'])) {
    return undefined;
  }
  return { shopper: raw['shopper'], floor: raw['floor'], x: raw['x'], y: raw['y'] };
}

function isRaw(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isStep(raw: Raw): raw is Raw & { epoch: number; from: number; to: number } {
  return isNumber(raw['epoch']) && isNumber(raw['from']) && isNumber(raw['to']);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function text(value: unknown): string | undefined {
  return isText(value) ? value : undefined;
}

function count(value: unknown): number | undefined {
  return isNumber(value) && value >= 0 ? value : undefined;
}

function list<T>(value: unknown, parse: (raw: unknown) => T | undefined): T[] | undefined {
  return Array.isArray(value) ? value.map(parse).filter((item) => item !== undefined) : undefined;
}
