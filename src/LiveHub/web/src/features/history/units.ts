import { formatClock, formatCount, formatDecimal, formatMoney, formatPercent } from '../../format';

/** What a number counts, and so how it is written. */
export type Unit = 'count' | 'people' | 'clock' | 'share' | 'money';

/** A number in its unit. */
export function formatIn(unit: Unit, value: number, currency?: string): string {
  switch (unit) {
    case 'count':
      return formatCount(value);
    case 'people':
      return formatDecimal(value, 1);
    case 'clock':
      return formatClock(value);
    case 'share':
      return formatPercent(value);
    case 'money':
      return formatMoney(value, currency);
  }
}
