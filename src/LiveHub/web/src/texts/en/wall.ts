import { formatCount, formatPercent } from '../../format';

/** The wall of all stores. */
export const wall = {
  title: 'Live wall',
  allStores: 'All stores',
  people: 'People now',
  entries: 'Entries today',
  live: 'Stores live',
  outOf: (part: number, whole: number) => `${formatCount(part)} of ${formatCount(whole)}`,
  storeCount: (count: number) => (count === 1 ? '1 store' : `${formatCount(count)} stores`),
  storesLive: (live: number, all: number) => `${formatCount(live)} of ${formatCount(all)} stores live`,
  sectionPeople: (people: string) => `${people} people`,
  sectionEntries: (entries: string) => `${entries} entries today`,
  attention: 'Need attention',
  others: 'Without a region',
  group: { label: 'Group', region: 'By region', chain: 'By chain', none: 'Ungrouped' },
  find: { label: 'Find stores', hint: 'Name or region', none: (words: string) => `No store is called “${words}”.` },
  only: 'Only what needs attention',
  allWell: 'No store needs attention.',
  newStore: 'New store',
  fullScreen: 'Full screen',
  tv: { label: 'Television', hint: 'A wall without controls that stays awake and reconnects by itself. Escape ends it.', leave: 'Leave television mode' },
  sort: { label: 'Sort', attention: 'Attention first', name: 'By name' },
  empty: 'No store is configured yet.',
  emptyHint: 'Make one here, or start the program with a store’s file.',
  tile: {
    people: 'people',
    person: 'person',
    capacity: (capacity: number) => `of ${formatCount(capacity)}`,
    occupied: (share: number) => `${formatPercent(share)} of capacity`,
    in: 'In',
    out: 'Out',
    cameras: (live: number, all: number) => `${live}/${all} live`,
    state: { stale: 'Out of date:', dark: 'No camera delivers.', alert: 'Alert.', full: 'Full.', blind: 'Partly blind.', busy: 'Nearly full.' },
    blind: (share: number) => `${formatPercent(share)} blind`,
    queue: (people: number) => `Queue ${formatCount(people)}`,
    wait: (clock: string) => `wait ${clock}`,
    trend: (people: readonly (number | null)[]) => {
      const known = people.filter((value) => value !== null);
      return known.length < 2 ? '' : `Last hour: ${formatCount(Math.min(...known))} to ${formatCount(Math.max(...known))} people`;
    },
    noCameras: 'no cameras',
    waiting: 'Waiting for data',
    full: 'Full',
    alerts: (count: number) => (count === 1 ? '1 alert' : `${formatCount(count)} alerts`),
  },
};
