import type { CameraState, SimulationLevel, ZoneKind } from './contracts/contracts.g';

const integer = new Intl.NumberFormat('en');

/** Every word that the pages show, in one place. A translation replaces this object. */
export const texts = {
  product: 'StoreTracking',
  skip: 'Skip to the numbers',
  privacy: 'Anonymous by design: people are counted, not identified. No image is kept, and a position is forgotten when its visit ends.',
  theme: { label: 'Theme', system: 'Auto', light: 'Light', dark: 'Dark' },
  connection: {
    connecting: 'Connecting',
    connected: 'Connected',
    lost: 'Offline',
    banner: (since: string) => `Connection lost at ${since}. The numbers below stand still until it is back.`,
    retryIn: (seconds: number) => `Trying again in ${seconds} s`,
    retrying: 'Trying now…',
    retryNow: 'Try now',
  },
  age: (seconds: number | undefined) => (seconds === undefined ? 'age unknown' : `${duration(seconds)} old`),
  loading: 'Loading',
  loadFailed: (reason: string) => `The server did not answer as expected: ${reason} Trying again.`,
  failures: {
    unreachable: 'It cannot be reached.',
    status: (status: number) => `It returned status ${status}.`,
    unreadable: 'Its answer cannot be read.',
  },
  wall: {
    title: 'Live wall',
    allStores: 'All stores',
    people: 'People now',
    entries: 'Entries today',
    live: 'Stores live',
    outOf: (part: number, whole: number) => `${integer.format(part)} of ${integer.format(whole)}`,
    storeCount: (count: number) => (count === 1 ? '1 store' : `${integer.format(count)} stores`),
    sort: { label: 'Sort', attention: 'Attention first', name: 'By name' },
    empty: 'No store is configured yet.',
    emptyHint: 'Stores appear here as soon as their configuration is loaded.',
    tile: {
      people: 'people',
      person: 'person',
      capacity: (capacity: number) => `of ${integer.format(capacity)}`,
      occupied: (percent: number) => `${percent} % of capacity`,
      in: 'In',
      out: 'Out',
      cameras: (live: number, all: number) => `${live}/${all} live`,
      noCameras: 'no cameras',
      waiting: 'Waiting for data',
      full: 'Full',
      alerts: (count: number) => (count === 1 ? '1 alert' : `${integer.format(count)} alerts`),
    },
  },
  store: {
    back: 'All stores',
    live: 'Live',
    occupancy: 'People now',
    capacity: (percent: number, capacity: number) => `${percent} % of ${integer.format(capacity)}`,
    noCapacity: 'No capacity set',
    band: (low: number, high: number) => `${integer.format(low)} to ${integer.format(high)} nine times in ten`,
    staff: 'Staff present',
    groups: 'Groups',
    today: 'Today',
    entries: 'Entries',
    exits: 'Exits',
    visits: 'Finished visits',
    meanVisit: 'Mean visit',
    floors: 'Floors',
    plan: (floor: string, people: number) =>
      `Floor plan of ${floor} with ${people === 1 ? '1 person' : `${people} people`}. The counts are in the tables beside it.`,
    metres: (metres: number) => `${metres} m`,
    zones: { title: 'Zones', name: 'Zone', now: 'Now', visits: 'Visits', dwell: 'Mean stay', none: 'This store has no zones.' },
    lines: { title: 'Counting lines', name: 'Line', in: 'In', out: 'Out', none: 'This store has no counting lines.' },
    queues: { title: 'Queues', name: 'Queue', now: 'Waiting', expected: 'Expected wait', mean: 'Mean wait', unknown: 'not known yet' },
    alerts: { title: 'Alerts', since: (time: string) => `since ${time}` },
    blind: {
      title: 'Blind areas',
      places: (places: string) => `Blind: ${places}`,
      part: (floor: string, percent: number) => `${percent} % of ${floor}`,
      lost: (camera: string, seconds: number) => `Camera ${camera}: lost for ${duration(seconds)}`,
      silent: (camera: string) => `Camera ${camera}: no picture yet`,
      hint: 'Hatched on the plan. Whoever is there is not counted, and People now is less certain.',
      short: 'blind',
      unwatched: 'Shaded: no camera looks there.',
    },
    cameras: {
      title: 'Cameras',
      none: 'This store has no cameras.',
      rate: (rate: number) => `${rate.toFixed(1)} fps`,
      dropped: (frames: number) => `${integer.format(frames)} dropped`,
      restarts: (count: number) => (count === 1 ? '1 restart' : `${integer.format(count)} restarts`),
      lastFrame: (seconds: number) => `frame ${duration(seconds)} ago`,
      noFrame: 'no frame yet',
      unknown: 'Not reported',
    },
    refused: (reason: string) => `The server gives no live numbers for this store: ${reason}`,
  },
  cameraState: {
    starting: 'Starting',
    live: 'Live',
    retrying: 'Retrying',
    ended: 'Ended',
    faulted: 'Faulted',
  } satisfies Record<CameraState, string>,
  zoneKind: {
    area: 'Area',
    shelf: 'Shelf',
    queue: 'Queue',
    entrance: 'Entrance',
    staff: 'Staff only',
  } satisfies Record<ZoneKind, string>,
  simulation: {
    rendered: {
      label: 'Simulated: rendered cameras',
      hint: 'Nobody here is real: cameras show drawn people, and detection, tracking and counting work on those pictures as on real ones.',
    },
    detections: {
      label: 'Simulated: detections',
      hint: 'Nobody here is real: invented people are detected without pictures, and tracking and counting work as they do for real cameras.',
    },
    floor: {
      label: 'Simulated: positions',
      hint: 'Nobody here is real: invented people are placed on the floor without cameras, and counting works as it does for real ones.',
    },
  } satisfies Record<SimulationLevel, { label: string; hint: string }>,
  missing: {
    title: 'Not found',
    store: (id: string) => `No store is called “${id}”.`,
    page: 'There is no page at this address.',
    hint: 'It may have been renamed, or the address may be mistyped.',
    back: 'Back to all stores',
  },
} as const;

/** Why a load failed, in a sentence. */
export function failureText(failure: { readonly kind: 'unreachable' | 'unreadable' } | { readonly kind: 'status'; readonly status: number }): string {
  return failure.kind === 'status' ? texts.failures.status(failure.status) : texts.failures[failure.kind];
}

/** A whole number as people read it. */
export function formatCount(count: number): string {
  return integer.format(Math.round(count));
}

/** Seconds as minutes and seconds (1:05), from an hour on with hours (1:02:05). */
export function formatClock(seconds: number): string {
  const whole = Math.round(Number.isFinite(seconds) ? Math.max(0, seconds) : 0);
  const pad = (part: number) => String(part).padStart(2, '0');
  const minutes = Math.floor(whole / 60);
  return minutes < 60
    ? `${minutes}:${pad(whole % 60)}`
    : `${Math.floor(minutes / 60)}:${pad(minutes % 60)}:${pad(whole % 60)}`;
}

/** A moment's time of day, for people at this browser. */
export function formatTimeOfDay(ms: number): string {
  return new Date(ms).toLocaleTimeString('en-GB');
}

function duration(seconds: number): string {
  if (seconds < 60) {
    return `${seconds} s`;
  }
  if (seconds < 3600) {
    return `${Math.floor(seconds / 60)} min`;
  }
  return seconds < 172_800 ? `${Math.floor(seconds / 3600)} h` : `${Math.floor(seconds / 86_400)} days`;
}
