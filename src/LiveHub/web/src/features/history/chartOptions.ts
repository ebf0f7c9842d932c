import uPlot from 'uplot';
import type { ChartLine, ChartSpec } from './charts';
import { formatIn, type Unit } from './units';

/** The colours and sizes of the theme in use. */
export interface Palette {
  readonly series: readonly string[];
  readonly ink: string;
  readonly edge: string;
  /** The root font size in CSS pixels. */
  readonly rem: number;
}

/** How many colours tell lines apart. */
export const SERIES_COLOURS = 6;

/** What is read of the theme at a place of the page. */
export function paletteOf(place: HTMLElement): Palette {
  const style = getComputedStyle(place);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  return {
    series: Array.from({ length: SERIES_COLOURS }, (_, i) => colour(`--series-${i}`)),
    ink: colour('--ink-soft'),
    edge: colour('--edge'),
    rem: Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
  };
}

/** The numbers as uPlot takes them: the parts of the period by their number, then each line. */
export function chartData({ lines }: ChartSpec, labels: readonly string[]): uPlot.AlignedData {
  return [labels.map((_, i) => i), ...lines.map(({ values }) => [...values])];
}

/** How uPlot draws a chart; its size is for the page to say. */
export function chartOptions(
  { unit, lines }: ChartSpec,
  labels: readonly string[],
  currency: string | undefined,
  palette: Palette,
  onPoint: (index: number | null) => void,
): Omit<uPlot.Options, 'width' | 'height'> {
  const { rem } = palette;
  const font = `${0.75 * rem}px system-ui, sans-serif`;
  const axis = { stroke: palette.ink, font, ticks: { show: false }, gap: 0.4 * rem } satisfies uPlot.Axis;
  return {
    padding: [0.5 * rem, 0.5 * rem, 0, 0],
    legend: { show: false },
    cursor: { y: false, drag: { x: false, y: false }, points: { size: 0.5 * rem } },
    scales: {
      x: { time: false, range: () => [-0.5, labels.length - 0.5] },
      y: { range: (_, __, most) => [0, Math.max(most * 1.05, leastTop(unit))] },
    },
    axes: [
      {
        ...axis,
        size: 1.8 * rem,
        grid: { show: false },
        splits: (plot) => splits(labels, plot.bbox.width / devicePixelRatio, 0.5 * rem),
        values: (_, at) => at.map((index) => labels[index] ?? ''),
      },
      {
        ...axis,
        grid: { stroke: palette.edge, width: 1 },
        incrs: increments(unit),
        space: 2.4 * rem,
        values: (_, at) => at.map((value) => axisText(unit, value, currency)),
        // Asked before there are any values, it gets none, whatever its type says.
        size: (_, values: readonly string[] | null) => (Math.max(3, ...(values ?? []).map(({ length }) => length)) * 0.45 + 0.8) * rem,
      },
    ],
    series: [{}, ...lines.map((line) => seriesOf(line, labels.length, palette))],
    hooks: { setCursor: [(plot) => onPoint(plot.cursor.idx ?? null)] },
  };
}

/** The numbers of the parts that are named below a chart: as many as there is room for. */
export function splits(labels: readonly string[], width: number, letter: number): number[] {
  const widest = Math.max(1, ...labels.map(({ length }) => length)) * letter + 2 * letter;
  const room = Math.max(1, Math.floor(width / widest));
  const step = [1, 2, 3, 4, 6, 7, 8, 12, 14, 24, 28, 48, 72, 96, 168, 336].find((each) => labels.length / each <= room) ?? labels.length;
  return labels.flatMap((_, i) => (i % step === 0 ? [i] : []));
}

/** The steps of the axis that are round in a unit. */
export function increments(unit: Unit): number[] {
  const tens = (from: number, to: number) => {
    const steps: number[] = [];
    for (let power = from; power <= to; power++) {
      steps.push(...[1, 2, 5].map((digit) => digit * 10 ** power));
    }
    return steps;
  };
  switch (unit) {
    case 'count':
      return tens(0, 8);
    case 'people':
      return [0.5, ...tens(0, 5)];
    case 'clock':
      return [5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 28_800];
    case 'share':
      return [0.01, 0.02, 0.05, 0.1, 0.2, 0.25, 0.5, 1, 2, 5];
    case 'money':
      return tens(0, 9);
  }
}

/** The least height of a scale, so that a chart of next to nothing does not look like much. */
function leastTop(unit: Unit): number {
  return { count: 5, people: 2, clock: 60, share: 0.1, money: 10 }[unit];
}

function axisText(unit: Unit, value: number, currency: string | undefined): string {
  // Axes have round amounts; their cents say nothing.
  return formatIn(unit === 'money' || (unit === 'people' && Number.isInteger(value)) ? 'count' : unit, value, currency);
}

function seriesOf({ name, kind, colour }: ChartLine, length: number, palette: Palette): uPlot.Series {
  const stroke = palette.series[colour % SERIES_COLOURS] ?? palette.ink;
  const { rem } = palette;
  switch (kind) {
    case 'bar':
      return { label: name, stroke, fill: translucent(stroke), width: 0.06 * rem, points: { show: false }, ...bars(rem) };
    case 'line':
      return { label: name, stroke, width: 0.125 * rem, points: { show: length <= 60, size: 0.4 * rem, fill: stroke } };
    case 'thin':
      return { label: name, stroke, width: 0.07 * rem, dash: [0.3 * rem, 0.25 * rem], points: { show: false } };
  }
}

/** Bars with room between them, and no wider than a few letters. uPlot's builders are optional in its types alone. */
function bars(rem: number): Pick<uPlot.Series, 'paths'> {
  const paths = uPlot.paths.bars?.({ size: [0.7, 4 * rem] });
  return paths === undefined ? {} : { paths };
}

/** A computed colour, rgb(...), through which the grid still shows. */
function translucent(colour: string): string {
  return colour.replace(/^rgb\((.*)\)$/, 'rgba($1, 0.45)');
}
