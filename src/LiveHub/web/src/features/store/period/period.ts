/** A time from one moment up to another, in milliseconds. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

/** Why two ends are no period. */
export type PeriodMistake = 'missing' | 'order' | 'long';

/** The longest period of a heatmap or a flow, in days. */
export const MOST_DAYS = 92;

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const LOCAL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

/** The beginning of the hour of a store's clock that holds a moment; some clocks are half an hour off. */
export function hourOf(ms: number, timeZone: string): number {
  const offset = offsetAt(ms, timeZone);
  return Math.floor((ms + offset) / HOUR_MS) * HOUR_MS - offset;
}

/** The hour before the one that holds a moment. */
export function hourBefore(ms: number, timeZone: string): Period {
  const to = hourOf(ms, timeZone);
  return { from: to - HOUR_MS, to };
}

/** The midnight of a store's clock before a moment. */
export function midnightBefore(ms: number, timeZone: string): number {
  return fromLocal(`${toLocal(ms, timeZone).slice(0, 10)}T00:00`, timeZone) ?? hourOf(ms, timeZone);
}

/** A moment by a store's clock, as YYYY-MM-DDTHH:MM. */
export function toLocal(ms: number, timeZone: string): string {
  return new Date(ms + offsetAt(ms, timeZone)).toISOString().slice(0, 16);
}

/** The moment at which a store's clock shows a time; undefined where it is none. An hour that a change of clocks skips is the next. */
export function fromLocal(local: string, timeZone: string): number | undefined {
  const wall = LOCAL.test(local) ? Date.parse(`${local}Z`) : NaN;
  if (Number.isNaN(wall)) {
    return undefined;
  }
  // The offset at the moment itself decides; the first guess may lie on the other side of a change of clocks.
  const guess = wall - offsetAt(wall, timeZone);
  return wall - offsetAt(guess, timeZone);
}

/** The period between two times of a store's clock, in whole hours; or why it is none. */
export function periodOf(from: string | null, to: string | null, timeZone: string): Period | PeriodMistake {
  const [first, last] = [fromLocal(from ?? '', timeZone), fromLocal(to ?? '', timeZone)];
  if (first === undefined || last === undefined) {
    return 'missing';
  }
  const period = { from: hourOf(first, timeZone), to: hourOf(last, timeZone) };
  return period.to <= period.from ? 'order' : period.to - period.from > MOST_DAYS * DAY_MS ? 'long' : period;
}

/** How far a clock is ahead of UTC at a moment, in milliseconds. */
function offsetAt(ms: number, timeZone: string): number {
  const parts = new Map(clockOf(timeZone).formatToParts(ms).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return wall - Math.floor(ms / 1000) * 1000;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) {
    return known;
  }
  const clock = new Intl.DateTimeFormat('en-US-u-ca-iso8601-nu-latn', {
    timeZone, hourCycle: 'h23',
    year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
  });
  clocks.set(timeZone, clock);
  return clock;
}
