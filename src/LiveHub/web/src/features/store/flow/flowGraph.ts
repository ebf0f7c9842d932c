import type { ZoneConfiguration, ZoneFlow } from '../../../contracts/contracts.g';

/** Outside, among the places of a flow. */
export const OUTSIDE = '';

/** All places that a diagram has no room for. */
export const OTHERS = '…';

/** How often people went from one place straight to another. */
export interface Flow {
  /** A zone's id, {@link OUTSIDE} or {@link OTHERS}. */
  readonly from: string;
  readonly to: string;
  readonly people: number;
}

/** The flows with people, the strongest first; the same pair once. */
export function flowsOf(flows: readonly ZoneFlow[]): readonly Flow[] {
  return merged(flows.map(({ from, to, people }) => ({ from: from ?? OUTSIDE, to: to ?? OUTSIDE, people })));
}

/**
 * Leaves the places with most people coming and going and joins the others into one, so that a diagram stays readable.
 * Nothing is dropped: the sums stay. Outside always stays.
 */
export function joined(flows: readonly Flow[], most: number): readonly Flow[] {
  const traffic = new Map<string, number>();
  for (const { from, to, people } of flows) {
    traffic.set(from, (traffic.get(from) ?? 0) + people);
    traffic.set(to, (traffic.get(to) ?? 0) + people);
  }
  const zones = [...traffic].filter(([place]) => place !== OUTSIDE).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  if (zones.length <= most) {
    return flows;
  }
  const kept = new Set([OUTSIDE, ...zones.slice(0, most).map(([place]) => place)]);
  const placed = (place: string) => (kept.has(place) ? place : OTHERS);
  return merged(flows.map(({ from, to, people }) => ({ from: placed(from), to: placed(to), people })));
}

/** How many people went from a place in all. */
export function leaving(flows: readonly Flow[], place: string): number {
  return flows.reduce((sum, { from, people }) => sum + (from === place ? people : 0), 0);
}

/** The order of places in a diagram: outside, then as configured, then the others. */
export function placeOrder(zones: readonly ZoneConfiguration[]): (place: string) => number {
  const order = new Map(zones.map(({ id }, i) => [id, i]));
  return (place) => (place === OUTSIDE ? -1 : place === OTHERS ? Infinity : (order.get(place) ?? zones.length));
}

function merged(flows: readonly Flow[]): readonly Flow[] {
  const sums = new Map<string, Flow>();
  for (const flow of flows) {
    const key = `${flow.from}\n${flow.to}`;
    const people = (sums.get(key)?.people ?? 0) + flow.people;
    if (people > 0) {
      sums.set(key, { ...flow, people });
    }
  }
  return [...sums.values()].sort((a, b) => b.people - a.people || (a.from + a.to < b.from + b.to ? -1 : 1));
}
