import { locale } from './locale';

const timeOfDay = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', second: '2-digit' });

/** Seconds as minutes and seconds (1:05), from an hour on with hours (1:02:05). */
export function formatClock(seconds: number): string {
  const whole = Math.round(Number.isFinite(seconds) ? Math.max(0, seconds) : 0);
  const pad = (part: number) => String(part).padStart(2, '0');
  const minutes = Math.floor(whole / 60);
  return minutes < 60
    ? `${minutes}:${pad(whole % 60)}`
    : `${Math.floor(minutes / 60)}:${pad(minutes % 60)}:${pad(whole % 60)}`;
}

/** A mean length of time; a dash where nothing is told, since it would be about too few people. */
export function formatMean(seconds: number): string {
  return seconds > 0 ? formatClock(seconds) : '–';
}

/** A moment's time of day, for people at this browser. */
export function formatTimeOfDay(ms: number): string {
  return timeOfDay.format(ms);
}

/** A moment as date and time by a store's clock, or by this browser's without a time zone. */
export function formatMoment(ms: number, timeZone?: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(ms);
}

/** A day, given as YYYY-MM-DD on a store's calendar, in words. */
export function formatDay(day: string, style: 'short' | 'medium' | 'full' = 'medium'): string {
  // A date on a calendar has no time zone: read and written in the same one, it stays the same.
  return new Intl.DateTimeFormat(locale, { dateStyle: style, timeZone: 'UTC' }).format(Date.parse(`${day}T00:00:00Z`));
}

/** Some days on a store's calendar, the first and the last given as YYYY-MM-DD, in words. */
export function formatDays(first: string, last: string): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  return format.formatRange(Date.parse(`${first}T00:00:00Z`), Date.parse(`${last}T00:00:00Z`));
}

/** A moment, given in ISO 8601 with a store's offset, as the store's clock shows it. */
export function formatStoreTime(at: string, parts: Intl.DateTimeFormatOptions): string {
  // The offset is left away, and what remains is read and written in one zone.
  return new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' }).format(Date.parse(`${at.slice(0, 16)}Z`));
}
