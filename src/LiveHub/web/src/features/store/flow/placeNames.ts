import type { ZoneConfiguration } from '../../../contracts/contracts.g';
import { texts } from '../../../texts';
import { OTHERS, OUTSIDE } from './flowGraph';

/** What the places of flows are called. */
export function placeNames(zones: readonly ZoneConfiguration[]): (place: string) => string {
  const names = new Map(zones.map(({ id, name }) => [id, name]));
  names.set(OUTSIDE, texts.store.flow.outside);
  names.set(OTHERS, texts.store.flow.others);
  return (place) => names.get(place) ?? place;
}
