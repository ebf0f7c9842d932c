import { formatDuration } from '../../format';
import type { Texts } from '../en';
import type { common as english } from '../en/common';

/** What several pages say. */
export const common: Pick<Texts, keyof typeof english> = {
  product: 'StoreTracking',
  skip: 'Zu den Zahlen springen',
  privacy: 'Anonym von Grund auf: Menschen werden gezählt, nicht erkannt. Kein Bild wird aufbewahrt, und eine Position ist vergessen, sobald der Besuch endet.',
  theme: { label: 'Farben', system: 'Auto', light: 'Hell', dark: 'Dunkel' },
  language: 'Sprache',
  connection: {
    connecting: 'Verbinde',
    connected: 'Verbunden',
    lost: 'Getrennt',
    banner: (since: string) => `Verbindung um ${since} verloren. Die Zahlen stehen still, bis sie wieder da ist.`,
    retryIn: (seconds: number) => `Neuer Versuch in ${formatDuration(seconds)}`,
    retrying: 'Versuche es gerade …',
    retryNow: 'Jetzt versuchen',
  },
  age: (seconds: number | undefined) => (seconds === undefined ? 'Alter unbekannt' : `${formatDuration(seconds)} alt`),
  loading: 'Lädt',
  loadFailed: (reason: string) => `Der Server hat nicht wie erwartet geantwortet: ${reason} Es wird weiter versucht.`,
  failures: {
    unreachable: 'Er ist nicht erreichbar.',
    status: (status: number) => `Er meldete Status ${status}.`,
    unreadable: 'Seine Antwort ist unlesbar.',
  },
  storePages: { label: 'Seiten dieser Filiale', live: 'Live', history: 'Verlauf', setup: 'Einrichtung', privacy: 'Datenschutz' },
  cameraState: {
    starting: 'Startet',
    live: 'Läuft',
    retrying: 'Neuer Versuch',
    ended: 'Beendet',
    faulted: 'Gestört',
  },
  zoneKind: {
    area: 'Fläche',
    shelf: 'Regal',
    queue: 'Warteschlange',
    entrance: 'Eingang',
    staff: 'Nur Personal',
  },
  session: {
    signOut: 'Abmelden',
    withoutPositions: 'Ihre Rolle zeigt nur Zahlen: Wo einzelne Menschen sind, und die Heatmap dieser Stunde, sehen Bedienende und Verwaltende.',
  },
  simulated: 'Simuliert',
  simulation: {
    rendered: {
      label: 'Simuliert: gezeichnete Kameras',
      hint: 'Niemand hier ist echt: Die Kameras zeigen gezeichnete Menschen; erkannt, verfolgt und gezählt wird auf diesen Bildern wie auf echten.',
    },
    detections: {
      label: 'Simuliert: Erkennungen',
      hint: 'Niemand hier ist echt: Erfundene Menschen werden ohne Bilder erkannt; verfolgt und gezählt wird wie bei echten Kameras.',
    },
    floor: {
      label: 'Simuliert: Positionen',
      hint: 'Niemand hier ist echt: Erfundene Menschen werden ohne Kameras auf den Boden gesetzt; gezählt wird wie bei echten.',
    },
  },
  missing: {
    title: 'Nicht gefunden',
    store: (id: string) => `Keine Filiale heißt „${id}“.`,
    page: 'Unter dieser Adresse gibt es keine Seite.',
    hint: 'Vielleicht wurde sie umbenannt, oder die Adresse ist vertippt.',
    back: 'Zurück zu allen Filialen',
  },
};
