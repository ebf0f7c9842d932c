import { describe, expect, it } from 'vitest';
import { flowsOf, joined, leaving, OTHERS, OUTSIDE, placeOrder } from './flowGraph';

const total = (flows: readonly { people: number }[]) => flows.reduce((sum, { people }) => sum + people, 0);

describe('flows', () => {
  it('come strongest first, name outside, and leave out what nobody walked', () => {
    expect(flowsOf([{ to: 'door', people: 5 }, { from: 'door', to: 'bread', people: 9 }, { from: 'bread', people: 0 }])).toEqual([
      { from: 'door', to: 'bread', people: 9 },
      { from: OUTSIDE, to: 'door', people: 5 },
    ]);
  });

  it('that are too many are joined, and nobody is lost', () => {
    const flows = flowsOf(['a', 'b', 'c', 'd', 'e'].flatMap((zone, i) => [{ to: zone, people: 10 - i }, { from: zone, people: 10 - i }, { from: zone, to: 'a', people: 1 }]));
    const few = joined(flows, 2);
    expect(new Set(few.flatMap(({ from, to }) => [from, to]))).toEqual(new Set([OUTSIDE, 'a', 'b', OTHERS]));
    expect(total(few)).toBe(total(flows));
    expect(leaving(few, OUTSIDE)).toBe(40);
    expect(joined(flows, 5)).toBe(flows);
  });
});

it('outside comes first, the zones as configured, the others last', () => {
  const zone = (id: string) => ({ id, name: id, kind: 'area', polygon: [], front: [] }) as const;
  const order = placeOrder([zone('door'), zone('bread')]);
  expect([OTHERS, 'bread', 'gone', 'door', OUTSIDE].sort((a, b) => order(a) - order(b))).toEqual([OUTSIDE, 'door', 'bread', 'gone', OTHERS]);
});
