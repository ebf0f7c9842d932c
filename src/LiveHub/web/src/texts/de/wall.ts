import { formatCount, formatPercent } from '../../format';
import type { Texts } from '../en';

/** The wall of all stores. */
export const wall: Texts['wall'] = {
  title: 'Live-Wand',
  allStores: 'Alle Filialen',
  people: 'Personen jetzt',
  entries: 'Eintritte heute',
  live: 'Filialen live',
  outOf: (part: number, whole: number) => `${formatCount(part)} von ${formatCount(whole)}`,
  storeCount: (count: number) => (count === 1 ? '1 Filiale' : `${formatCount(count)} Filialen`),
  sort: { label: 'Reihenfolge', attention: 'Dringendes zuerst', name: 'Nach Name' },
  empty: 'Noch ist keine Filiale eingerichtet.',
  emptyHint: 'Filialen erscheinen hier, sobald ihre Konfiguration geladen ist.',
  tile: {
    people: 'Personen',
    person: 'Person',
    capacity: (capacity: number) => `von ${formatCount(capacity)}`,
    occupied: (share: number) => `${formatPercent(share)} ausgelastet`,
    in: 'Ein',
    out: 'Aus',
    cameras: (live: number, all: number) => `${live}/${all} live`,
    noCameras: 'keine Kameras',
    waiting: 'Wartet auf Daten',
    full: 'Voll',
    alerts: (count: number) => (count === 1 ? '1 Alarm' : `${formatCount(count)} Alarme`),
  },
};
