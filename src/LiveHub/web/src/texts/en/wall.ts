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
  sort: { label: 'Sort', attention: 'Attention first', name: 'By name' },
  empty: 'No store is configured yet.',
  emptyHint: 'Stores appear here as soon as their configuration is loaded.',
  tile: {
    people: 'people',
    person: 'person',
    capacity: (capacity: number) => `of ${formatCount(capacity)}`,
    occupied: (share: number) => `${formatPercent(share)} of capacity`,
    in: 'In',
    out: 'Out',
    cameras: (live: number, all: number) => `${live}/${all} live`,
    noCameras: 'no cameras',
    waiting: 'Waiting for data',
    full: 'Full',
    alerts: (count: number) => (count === 1 ? '1 alert' : `${formatCount(count)} alerts`),
  },
};
