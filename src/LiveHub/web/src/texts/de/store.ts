import { formatCount, formatDecimal, formatDuration, formatMetres, formatPercent } from '../../format';
import type { Texts } from '../en';

/** The page of one store. */
export const store: Texts['store'] = {
  back: 'Alle Filialen',
  live: 'Live',
  occupancy: 'Personen jetzt',
  capacity: (share: number, capacity: number) => `${formatPercent(share)} von ${formatCount(capacity)}`,
  noCapacity: 'Keine Obergrenze gesetzt',
  band: (low: number, high: number) => `in neun von zehn Fällen ${formatCount(low)} bis ${formatCount(high)}`,
  staff: 'Personal',
  groups: 'Gruppen',
  today: 'Heute',
  entries: 'Eintritte',
  exits: 'Austritte',
  visits: 'Beendete Besuche',
  meanVisit: 'Mittlerer Besuch',
  floors: 'Etagen',
  plan: (floor: string, people: number) =>
    `Plan der Etage ${floor} mit ${people === 1 ? '1 Person' : `${formatCount(people)} Personen`}. Die Zahlen stehen in den Tabellen daneben.`,
  metres: (metres: number) => formatMetres(metres),
  zones: { title: 'Zonen', name: 'Zone', now: 'Jetzt', visits: 'Aufenthalte', dwell: 'Im Mittel', none: 'Diese Filiale hat keine Zonen.' },
  lines: { title: 'Zähllinien', name: 'Linie', in: 'Ein', out: 'Aus', none: 'Diese Filiale hat keine Zähllinien.' },
  queues: { title: 'Warteschlangen', name: 'Schlange', now: 'Wartend', expected: 'Erwartet', mean: 'Im Mittel', unknown: 'noch nicht bekannt' },
  alerts: { title: 'Alarme', since: (time: string) => `seit ${time}` },
  blind: {
    title: 'Blinde Bereiche',
    places: (places: string) => `Blind: ${places}`,
    part: (floor: string, share: number) => `${formatPercent(share)} von ${floor}`,
    lost: (camera: string, seconds: number) => `Kamera ${camera}: seit ${formatDuration(seconds)} ausgefallen`,
    silent: (camera: string) => `Kamera ${camera}: noch kein Bild`,
    hint: 'Auf dem Plan schraffiert. Wer dort ist, wird nicht gezählt, und „Personen jetzt“ ist weniger sicher.',
    short: 'blind',
    unwatched: 'Schattiert: Dorthin blickt keine Kamera.',
  },
  cameras: {
    title: 'Kameras',
    none: 'Diese Filiale hat keine Kameras.',
    rate: (rate: number) => `${formatDecimal(rate, 1)} Bilder/s`,
    dropped: (frames: number) => `${formatCount(frames)} verworfen`,
    restarts: (count: number) => (count === 1 ? '1 Neustart' : `${formatCount(count)} Neustarts`),
    lastFrame: (seconds: number) => `letztes Bild vor ${formatDuration(seconds)}`,
    noFrame: 'noch kein Bild',
    unknown: 'Keine Meldung',
  },
  refused: (reason: string) => `Der Server gibt keine Live-Zahlen zu dieser Filiale: ${reason}`,
};
