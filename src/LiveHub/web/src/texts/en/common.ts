import type { CameraState, SimulationLevel, ZoneKind } from '../../contracts/contracts.g';
import { formatDuration } from '../../format';

/** What several pages say. */
export const common = {
  product: 'StoreTracking',
  skip: 'Skip to the numbers',
  privacy: 'Anonymous by design: people are counted, not identified. No image is kept, and a position is forgotten when its visit ends.',
  theme: { label: 'Theme', system: 'Auto', light: 'Light', dark: 'Dark' },
  language: 'Language',
  connection: {
    connecting: 'Connecting',
    connected: 'Connected',
    lost: 'Offline',
    banner: (since: string) => `Connection lost at ${since}. The numbers below stand still until it is back.`,
    retryIn: (seconds: number) => `Trying again in ${formatDuration(seconds)}`,
    retrying: 'Trying now…',
    retryNow: 'Try now',
  },
  age: (seconds: number | undefined) => (seconds === undefined ? 'age unknown' : `${formatDuration(seconds)} old`),
  loading: 'Loading',
  loadFailed: (reason: string) => `The server did not answer as expected: ${reason} Trying again.`,
  failures: {
    unreachable: 'It cannot be reached.',
    status: (status: number) => `It returned status ${status}.`,
    unreadable: 'Its answer cannot be read.',
  },
  storePages: { label: 'Pages of this store', live: 'Live', history: 'History', setup: 'Set-up', privacy: 'Privacy' },
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
  session: {
    signOut: 'Sign out',
    withoutPositions: 'Your role shows numbers only: where single people are, and the heatmap of this hour, is for operators and administrators.',
  },
  simulated: 'Simulated',
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
};
