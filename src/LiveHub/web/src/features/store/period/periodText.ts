import { formatMoment } from '../../../format';
import { texts } from '../../../texts';
import type { Period } from './period';

/** A period in words, by a store's clock. */
export function periodText({ from, to }: Period, timeZone: string): string {
  return texts.store.period.between(formatMoment(from, timeZone), formatMoment(to, timeZone));
}
