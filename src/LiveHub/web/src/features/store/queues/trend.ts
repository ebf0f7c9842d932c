/** A value at a time in milliseconds. */
export interface Sample {
  readonly at: number;
  readonly value: number;
}

/** How far back a trend goes, and how often it takes a value, in milliseconds. */
export const TREND_MS = 15 * 60_000;
export const SAMPLE_MS = 5000;

/** A trend with one more value; the samples themselves where it is too early for one. */
export function withSample(samples: readonly Sample[], value: number, at: number): readonly Sample[] {
  const last = samples.at(-1);
  if (last !== undefined && at - last.at < SAMPLE_MS) {
    return samples;
  }
  return [...samples.filter((sample) => at - sample.at <= TREND_MS), { at, value }];
}

/** The line of a trend as the points of an SVG polyline, the newest at the right edge; a step where the value changes. */
export function trendPoints(samples: readonly Sample[], width: number, height: number): string {
  const last = samples.at(-1);
  if (last === undefined) {
    return '';
  }
  const top = Math.max(1, ...samples.map(({ value }) => value));
  const place = ({ at, value }: Sample) => [width * (1 - (last.at - at) / TREND_MS), height * (1 - value / top)] as const;
  return samples
    .flatMap((sample, i) => {
      const [x, y] = place(sample);
      const before = samples[i - 1];
      return before === undefined ? [`${round(x)},${round(y)}`] : [`${round(x)},${round(place(before)[1])}`, `${round(x)},${round(y)}`];
    })
    .join(' ');
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
