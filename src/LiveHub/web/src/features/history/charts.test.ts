import { describe, expect, it } from 'vitest';
import type { StorePlan, ZoneKind } from '../../contracts/contracts.g';
import { chartsOf, MOST_ZONES } from './charts';
import { historyOf } from './testing/histories';

function plan(zones: readonly (readonly [string, ZoneKind])[]): StorePlan {
  return {
    id: 'bakery', name: 'Bakery', chain: 'demo', timeZone: 'Europe/Berlin', cameras: [], alerts: [], pictures: [], configuration: 1,
    floors: [{ id: 'ground', name: 'Ground', min: [0, 0], max: [1, 1], walls: [], lines: [], zones: zones.map(([id, kind]) => ({ id, name: `The ${id}`, kind, polygon: [], front: [] })) }],
  };
}

const alone = (history: ReturnType<typeof historyOf>) => ({ history, before: undefined, other: undefined });

describe('the charts', () => {
  it('tell what is not known from zero', () => {
    const [footfall] = chartsOf(alone(historyOf([{ entries: 3, exits: 0 }, {}])), plan([]));
    expect(footfall?.lines.map(({ values }) => values)).toEqual([[3, null], [0, null]]);
  });

  it('show the other store and the period before beside the first figure, whatever their length', () => {
    const sources = {
      history: historyOf([{ entries: 3 }, { entries: 4 }]),
      before: historyOf([{ entries: 1 }]),
      other: { name: 'Mall', history: historyOf([{ entries: 5 }, { entries: 6 }, { entries: 7 }]) },
    };
    const [footfall] = chartsOf(sources, plan([]));
    expect(footfall?.lines.map(({ name, kind, values }) => [name, kind, values])).toEqual([
      ['In', 'bar', [3, 4]],
      ['In, Mall', 'line', [5, 6]],
      ['In, period before', 'thin', [1, null]],
      ['Out', 'line', [null, null]],
    ]);
  });

  it('set amounts of one currency beside each other alone', () => {
    const sales = { sales: { transactions: 1, amount: 5 } };
    const [history, dollars] = [{ ...historyOf([sales], sales), currency: 'EUR' }, { ...historyOf([sales], sales), currency: 'USD' }];
    const linesBeside = (other: typeof history) =>
      chartsOf({ history, before: undefined, other: { name: 'Mall', history: other } }, plan([])).find(({ id }) => id === 'sales')?.lines.length;
    expect([linesBeside(history), linesBeside(dollars)]).toEqual([2, 1]);
  });

  it('leave out queues, zones and sales where there are none', () => {
    expect(chartsOf(alone(historyOf([{}])), plan([])).map(({ id }) => id)).toEqual(['footfall', 'occupancy', 'stay']);
    const all = historyOf([{}], {
      queues: [{ id: 'till', served: 0 }],
      zones: [{ id: 'bread', stays: 0, peak: 0 }],
      sales: { transactions: 0, amount: 0 },
    });
    expect(chartsOf(alone(all), plan([])).map(({ id }) => id)).toEqual(['footfall', 'occupancy', 'stay', 'queues', 'zones', 'sales', 'conversion']);
  });

  it('show the zones that most visits stayed in, under their names, without doors, queues and staff rooms', () => {
    const zones = Array.from({ length: 9 }, (_, i) => ({ id: `z${i}`, stays: i, visitShare: i / 10, peak: 1 }));
    const kinds = plan([['z8', 'entrance'], ['z7', 'queue'], ['z6', 'staff'], ['z5', 'shelf'], ['z4', 'area']]);
    const chart = chartsOf(alone(historyOf([{ zones }], { zones: [...zones, { id: 'gone', stays: 1, visitShare: 0.05, peak: 0 }] })), kinds).find(({ id }) => id === 'zones');
    expect(chart?.lines.map(({ name }) => name)).toEqual(['The z5', 'The z4', 'z3', 'z2', 'z1', 'gone']);
    expect(chart?.lines.length).toBe(MOST_ZONES);
    expect(chart?.lines[0]?.values).toEqual([0.5]);
    expect(chart?.note).toBe('The 6 of 7 zones with the highest share.');
  });
});
