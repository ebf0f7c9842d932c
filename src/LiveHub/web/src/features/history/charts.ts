import type { HistoryFigures, StoreHistory, StorePlan, ZoneFigures } from '../../contracts/contracts.g';
import { texts } from '../../texts';
import type { Unit } from './units';

const words = texts.history.charts;

/** How many zones a chart shows at most: more lines cannot be told apart. */
export const MOST_ZONES = 6;

/** One line of a chart, or its bars. What is not known is null. */
export interface ChartLine {
  readonly name: string;
  readonly kind: 'bar' | 'line' | 'thin';
  /** The place of its colour in the palette. */
  readonly colour: number;
  readonly values: readonly (number | null)[];
}

/** A chart: its lines have a value for each part of the period. */
export interface ChartSpec {
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  readonly unit: Unit;
  readonly lines: readonly ChartLine[];
}

/** What the charts show: a store's history, the period before, and another store with its name. */
export interface ChartSources {
  readonly history: StoreHistory;
  readonly before: StoreHistory | undefined;
  readonly other: { readonly name: string; readonly history: StoreHistory } | undefined;
}

type Pick = (figures: HistoryFigures) => number | undefined;

const OTHER_COLOUR = 2;

/** All charts of a history; those of which the store has nothing are left out. */
export function chartsOf(sources: ChartSources, plan: StorePlan): readonly ChartSpec[] {
  const { total } = sources.history;
  return [
    spec('footfall', words.footfall, 'count', [
      ...single(sources, words.entries, 'bar', ({ entries }) => entries),
      line(sources.history, words.exits, 'line', 1, ({ exits }) => exits),
    ]),
    spec('occupancy', words.occupancy, 'people', [
      ...single(sources, words.mean, 'line', ({ meanOccupancy }) => meanOccupancy),
      line(sources.history, words.peak, 'line', 1, ({ peakOccupancy }) => peakOccupancy),
    ]),
    spec('stay', words.stay, 'clock', single(sources, words.stay, 'line', ({ meanVisitSeconds }) => meanVisitSeconds)),
    ...(total.queues.length > 0 ? [queueChart(sources, plan)] : []),
    ...zoneCharts(sources, plan),
    ...(total.sales === undefined
      ? []
      : [
          spec('sales', words.sales, 'money', single(inOneCurrency(sources), words.amount, 'bar', ({ sales }) => sales?.amount)),
          spec('conversion', words.conversion, 'share', single(sources, texts.history.figures.conversion, 'line', ({ sales }) => sales?.conversion)),
        ]),
  ];
}

/** Amounts of another currency cannot stand on one axis. */
function inOneCurrency(sources: ChartSources): ChartSources {
  return sources.other?.history.currency === sources.history.currency ? sources : { ...sources, other: undefined };
}

/** A figure of the store, in the period before and in the other store. */
function single({ history, before, other }: ChartSources, name: string, kind: 'bar' | 'line', pick: Pick): ChartLine[] {
  const length = history.buckets.length;
  return [
    line(history, name, kind, 0, pick),
    ...(other ? [line(other.history, words.other(name, other.name), 'line', OTHER_COLOUR, pick, length)] : []),
    ...(before ? [line(before, words.before(name), 'thin', 0, pick, length)] : []),
  ];
}

function queueChart({ history, before }: ChartSources, plan: StorePlan): ChartSpec {
  const names = namesOf(plan);
  return spec(
    'queues',
    words.queues,
    'clock',
    history.total.queues.slice(0, MOST_ZONES).flatMap(({ id }, i) => {
      const pick: Pick = ({ queues }) => queues.find((queue) => queue.id === id)?.meanWaitSeconds;
      const name = names.get(id) ?? id;
      return [
        line(history, name, 'line', i, pick),
        ...(before ? [line(before, words.before(name), 'thin', i, pick, history.buckets.length)] : []),
      ];
    }),
  );
}

function zoneCharts({ history }: ChartSources, plan: StorePlan): ChartSpec[] {
  const zones = zonesToTell(history.total, plan);
  const shown = zones.toSorted((a, b) => (b.visitShare ?? 0) - (a.visitShare ?? 0)).slice(0, MOST_ZONES);
  if (shown.length === 0) {
    return [];
  }
  const names = namesOf(plan);
  const lines = shown.map(({ id }, i) =>
    line(history, names.get(id) ?? id, 'line', i, (figures) => figures.zones.find((zone) => zone.id === id)?.visitShare),
  );
  const chart = spec('zones', words.zones, 'share', lines);
  return [shown.length < zones.length ? { ...chart, note: words.zonesMore(shown.length, zones.length) } : chart];
}

/** The zones that visits choose: everybody passes an entrance, queues have figures of their own, and of staff nothing is told. */
export function zonesToTell({ zones }: HistoryFigures, plan: StorePlan): readonly ZoneFigures[] {
  const kinds = new Map(plan.floors.flatMap((floor) => floor.zones.map(({ id, kind }) => [id, kind])));
  return zones.filter(({ id }) => !['entrance', 'queue', 'staff'].includes(kinds.get(id) ?? 'area'));
}

/** What a store's zones are called. */
export function namesOf(plan: StorePlan): ReadonlyMap<string, string> {
  return new Map(plan.floors.flatMap(({ zones }) => zones.map(({ id, name }) => [id, name])));
}

function spec(id: string, title: string, unit: Unit, lines: readonly ChartLine[]): ChartSpec {
  return { id, title, unit, lines };
}

function line(history: StoreHistory, name: string, kind: ChartLine['kind'], colour: number, pick: Pick, length = history.buckets.length): ChartLine {
  // On a day on which the clock is turned there is an hour more or less than in what it is compared with.
  const values = Array.from({ length }, (_, i) => {
    const bucket = history.buckets[i];
    return (bucket && pick(bucket.figures)) ?? null;
  });
  return { name, kind, colour, values };
}
