import { formatCount } from './numbers';
import { locale } from './locale';

type Unit = 'second' | 'minute' | 'hour' | 'day' | 'meter' | 'centimeter';

const formats = new Map<string, Intl.NumberFormat>();

function inUnit(value: number, unit: Unit, unitDisplay: 'short' | 'long' = 'short'): string {
  const key = `${unit} ${unitDisplay}`;
  const format =
    formats.get(key) ?? new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay, maximumFractionDigits: 2 });
  formats.set(key, format);
  return format.format(value);
}

/** A length of time in its largest whole unit. */
export function formatDuration(seconds: number): string {
  if (seconds < 60) {
    return inUnit(Math.floor(seconds), 'second');
  }
  if (seconds < 3600) {
    return inUnit(Math.floor(seconds / 60), 'minute');
  }
  return seconds < 172_800 ? inUnit(Math.floor(seconds / 3600), 'hour') : inUnit(Math.floor(seconds / 86_400), 'day');
}

/** A length in metres. */
export function formatMetres(metres: number): string {
  return inUnit(metres, 'meter');
}

/** A small length, given in metres, in whole centimetres. */
export function formatCentimetres(metres: number): string {
  return inUnit(Math.round(metres * 100), 'centimeter');
}

/** A density of time: people-seconds on each square metre. No Intl unit exists for it. */
export function formatPeopleSeconds(perSquareMetre: number): string {
  return `${formatCount(perSquareMetre)} p·s/m²`;
}
