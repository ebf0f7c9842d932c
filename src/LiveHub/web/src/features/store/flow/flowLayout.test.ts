import { describe, expect, it } from 'vitest';
import { flowsOf } from './flowGraph';
import { bandPath, flowLayout } from './flowLayout';

// Back and forth, in a ring, and to itself by way of others: all that a shop has.
const FLOWS = flowsOf([
  { to: 'a', people: 20 }, { from: 'a', to: 'b', people: 12 }, { from: 'b', to: 'a', people: 4 }, { from: 'b', to: 'c', people: 7 },
  { from: 'c', to: 'a', people: 6 }, { from: 'a', people: 18 }, { from: 'b', people: 1 },
]);
const orderOf = (place: string) => ['', 'a', 'b', 'c'].indexOf(place);
const layout = flowLayout(FLOWS, 300, orderOf, 13);

describe('a diagram of flows with cycles', () => {
  it('draws each flow once, from the left column to the right', () => {
    expect(layout.bands).toHaveLength(FLOWS.length);
    expect(new Set(layout.bands.map(({ from }) => from.x))).toEqual(new Set([10]));
    expect(new Set(layout.bands.map(({ to }) => to.x))).toEqual(new Set([290]));
  });

  it('shows each place where people left it and where they entered it, in order', () => {
    const of = (side: string) => layout.places.filter((place) => place.side === side).sort((a, b) => a.y - b.y).map(({ place, people }) => [place, people]);
    expect(of('from')).toEqual([['', 20], ['a', 30], ['b', 12], ['c', 6]]);
    expect(of('to')).toEqual([['', 19], ['a', 30], ['b', 12], ['c', 7]]);
  });

  it('gives bands and places widths that tell the numbers, within its height', () => {
    const [first] = layout.bands;
    const scale = (first?.width ?? 0) / (first?.flow.people ?? 1);
    layout.bands.forEach(({ width, flow }) => expect(width).toBeCloseTo(flow.people * scale, 6));
    layout.places.forEach(({ y, height, people }) => {
      expect(height).toBeCloseTo(people * scale, 6);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y + height).toBeLessThanOrEqual(layout.height);
    });
    expect(layout.bands.every((band) => !bandPath(band).includes('NaN'))).toBe(true);
  });

  it('is empty where nobody walked or there is no room', () => {
    expect(flowLayout([], 300, orderOf, 13).bands).toEqual([]);
    expect(flowLayout(FLOWS, 0, orderOf, 13).bands).toEqual([]);
  });
});
