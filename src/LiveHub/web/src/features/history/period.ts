import type { HistoryQuery } from '../../api/history';
import type { HistoryStep } from '../../contracts/contracts.g';

/** The periods that can be chosen with one press, and the reader's own. */
export const PERIODS = ['today', 'yesterday', 'week', 'month', 'own'] as const;

/** One of them. */
export type PeriodName = (typeof PERIODS)[number];

/** What a store's clock shows. */
export interface StoreNow {
  /** The date, YYYY-MM-DD. */
  readonly day: string;
  /** The hour of the day, 0 to 23. */
  readonly hour: number;
}

/** A period and what it is compared with. Dates are those of the store's calendar; a `to` is no part of what it ends. */
export interface Period {
  readonly query: HistoryQuery;
  readonly days: number;
  readonly steps: readonly HistoryStep[];
  /** As many days directly before. */
  readonly before: HistoryQuery;
  /** Where the period is not over: its full hours so far and the same hours before; undefined before the first full hour. */
  readonly soFar: { readonly now: HistoryQuery; readonly before: HistoryQuery } | undefined;
  readonly isRunning: boolean;
}

const DAY_MS = 86_400_000;
const MOST_DAYS: Record<HistoryStep, number> = { hour: 31, day: 366, week: 1103 };

/** What a clock in a time zone shows at a moment. */
export function storeNow(ms: number, timeZone: string): StoreNow {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', hourCycle: 'h23',
  }).formatToParts(ms);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? '';
  return { day: `${part('year')}-${part('month')}-${part('day')}`, hour: Number(part('hour')) };
}

/** A date some days later, or earlier. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** How many days lie between two dates. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** Whether a text is a date that the server takes. */
export function isDay(text: string | null): text is string {
  // JavaScript rolls the 30th of February over; going to and fro shows it.
  return text !== null && /^20\d\d-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) && addDays(text, 0) === text;
}

/** The period of a name; for the reader's own with its dates. */
export function periodOf(name: PeriodName, own: { from: string; to: string }, by: HistoryStep | undefined, now: StoreNow): Period {
  const { from, to } = datesOf(name, own, now.day);
  const days = daysBetween(from, to);
  const steps = stepsOf(days);
  const step = by !== undefined && steps.includes(by) ? by : defaultStep(days, steps);
  const isRunning = from <= now.day && now.day < to;
  const hour = `T${String(now.hour).padStart(2, '0')}:00`;
  const hasFullHour = isRunning && (now.day > from || now.hour > 0);
  return {
    query: { from, to, by: step },
    days,
    steps,
    before: { from: addDays(from, -days), to: addDays(to, -days), by: step },
    soFar: hasFullHour
      ? {
          now: { from, to: now.day + hour, by: step },
          before: { from: addDays(from, -days), to: addDays(now.day, -days) + hour, by: step },
        }
      : undefined,
    isRunning,
  };
}

function datesOf(name: PeriodName, own: { from: string; to: string }, today: string): { from: string; to: string } {
  switch (name) {
    case 'today':
      return { from: today, to: addDays(today, 1) };
    case 'yesterday':
      return { from: addDays(today, -1), to: today };
    case 'week':
      return { from: addDays(today, -7), to: today };
    case 'month':
      return { from: addDays(today, -28), to: today };
    case 'own':
      return own;
  }
}

function stepsOf(days: number): HistoryStep[] {
  const steps: HistoryStep[] = [];
  if (days <= MOST_DAYS.hour) {
    steps.push('hour');
  }
  if (days > 1 && days <= MOST_DAYS.day) {
    steps.push('day');
  }
  if (days > 7) {
    steps.push('week');
  }
  return steps;
}

function defaultStep(days: number, steps: readonly HistoryStep[]): HistoryStep {
  const wanted = days <= 2 ? 'hour' : days <= 92 ? 'day' : 'week';
  return steps.includes(wanted) ? wanted : (steps[0] ?? 'day');
}

/** The longest period that can be asked for, in days. */
export const LONGEST_DAYS = MOST_DAYS.week;
