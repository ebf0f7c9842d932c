import { formatCount, formatPercent } from '../../format';
import type { Texts } from '../en';

/** The wall of all stores. */
export const wall: Texts['wall'] = {
  title: 'Live-Übersicht',
  allStores: 'Alle Filialen',
  people: 'Personen jetzt',
  entries: 'Eintritte heute',
  live: 'Filialen live',
  outOf: (part: number, whole: number) => `${formatCount(part)} von ${formatCount(whole)}`,
  storeCount: (count: number) => (count === 1 ? '1 Filiale' : `${formatCount(count)} Filialen`),
  storesLive: (live: number, all: number) => `${formatCount(live)} von ${formatCount(all)} Filialen live`,
  sectionPeople: (people: string) => `${people} Personen`,
  sectionEntries: (entries: string) => `${entries} Eintritte heute`,
  attention: 'Brauchen Aufmerksamkeit',
  others: 'Ohne Region',
  group: { label: 'Gliederung', region: 'Nach Region', chain: 'Nach Kette', none: 'Ungegliedert' },
  find: { label: 'Filialen suchen', hint: 'Name oder Region', none: (words: string) => `Keine Filiale heißt „${words}“.` },
  only: 'Nur Dringendes',
  allWell: 'Keine Filiale braucht Aufmerksamkeit.',
  newStore: 'Neue Filiale',
  fullScreen: 'Vollbild',
  tv: { label: 'Fernseher', hint: 'Eine Übersicht ohne Bedienung, die wach bleibt und sich selbst wieder verbindet. Escape beendet sie.', leave: 'Fernsehmodus verlassen' },
  sort: { label: 'Reihenfolge', attention: 'Dringendes zuerst', name: 'Nach Name' },
  empty: 'Noch ist keine Filiale eingerichtet.',
  emptyHint: 'Legen Sie hier eine an, oder starten Sie das Programm mit der Datei einer Filiale.',
  tile: {
    people: 'Personen',
    person: 'Person',
    capacity: (capacity: number) => `von ${formatCount(capacity)}`,
    occupied: (share: number) => `${formatPercent(share)} ausgelastet`,
    in: 'Ein',
    out: 'Aus',
    cameras: (live: number, all: number) => `${live}/${all} live`,
    state: { stale: 'Veraltet:', dark: 'Keine Kamera liefert.', alert: 'Alarm.', full: 'Voll.', blind: 'Teilweise blind.', busy: 'Fast voll.' },
    blind: (share: number) => `${formatPercent(share)} blind`,
    queue: (people: number) => `Schlange ${formatCount(people)}`,
    wait: (clock: string) => `Wartezeit ${clock}`,
    trend: (people: readonly (number | null)[]) => {
      const known = people.filter((value) => value !== null);
      return known.length < 2 ? '' : `Letzte Stunde: ${formatCount(Math.min(...known))} bis ${formatCount(Math.max(...known))} Personen`;
    },
    noCameras: 'keine Kameras',
    waiting: 'Wartet auf Daten',
    full: 'Voll',
    alerts: (count: number) => (count === 1 ? '1 Alarm' : `${formatCount(count)} Alarme`),
  },
};
