import type { FloorConfiguration, PlanPoint, SimulationLevel, StorePlan } from '../src/contracts/contracts.g';

const NAMES = [
  'Main Street', 'Harbour Mall', 'Station', 'Old Market', 'Riverside', 'Airport', 'University', 'North Gate',
  'Cathedral Square', 'Garden City', 'West End', 'Opera', 'Brewery Yard', 'South Quay', 'Technology Park', 'Lakeside',
];

const LEVELS: readonly SimulationLevel[] = ['rendered', 'detections', 'floor'];

/** Invented stores; every third has a second floor, every fifth no capacity, and every fourth says that it is invented. */
export function makePlans(count: number, chains: number): StorePlan[] {
  return Array.from({ length: count }, (_, i) => {
    const round = Math.floor(i / NAMES.length);
    const name = `${NAMES[i % NAMES.length] ?? 'Store'}${round === 0 ? '' : ` ${round + 1}`}`;
    const floors = i % 3 === 1 ? [groundFloor(), upperFloor()] : [groundFloor()];
    return {
      id: name.toLowerCase().replaceAll(' ', '-'),
      name,
      chain: i % chains === 0 ? 'corner-shops' : `region-${i % chains}`,
      timeZone: 'Europe/Berlin',
      ...(i % 5 === 4 ? {} : { capacity: 40 + ((i * 37) % 9) * 5 }),
      ...(i % 4 === 3 ? { simulation: LEVELS[(i >> 2) % LEVELS.length] } : {}),
      floors,
      pictures: [],
      configuration: 1,
      alerts: [{ id: 'tills', name: 'Tills too long', measure: 'queue-length', zone: 'tills', raise: 5, holdSeconds: 10 }],
      cameras: floors.flatMap(({ id }) => [
        { id: `${id}-door`, name: `Door, ${id}`, floor: id, source: 'rtsp' as const },
        { id: `${id}-aisle`, name: `Aisles, ${id}`, floor: id, source: 'rtsp' as const },
        { id: `${id}-till`, name: `Tills, ${id}`, floor: id, source: 'rtsp' as const },
      ]),
    };
  });
}

function groundFloor(): FloorConfiguration {
  return {
    id: 'ground',
    name: 'Ground floor',
    min: [0, 0],
    max: [24, 15],
    walls: [
      [[10, 0], [0, 0], [0, 15], [24, 15], [24, 0], [13, 0]],
      box(4, 5, 5.2, 12),
      box(8, 5, 9.2, 12),
      box(12, 5, 13.2, 12),
      [[18, 4], [22, 4]],
      [[18, 6.5], [22, 6.5]],
      [[16, 15], [16, 10.5], [17.5, 10.5]],
      [[19.5, 10.5], [24, 10.5]],
    ],
    zones: [
      { id: 'entrance', name: 'Entrance', kind: 'entrance', polygon: box(9, 0.2, 14, 3.2), front: [] },
      { id: 'bakery', name: 'Bakery', kind: 'shelf', polygon: box(0.3, 5, 3.8, 12), front: [] },
      { id: 'produce', name: 'Fruit and vegetables', kind: 'shelf', polygon: box(5.4, 5, 7.8, 12), front: [] },
      { id: 'dairy', name: 'Dairy', kind: 'shelf', polygon: box(9.4, 5, 11.8, 12), front: [] },
      { id: 'tills', name: 'Tills', kind: 'queue', polygon: box(17.5, 1, 23.5, 7.5), front: [] },
      { id: 'cafe', name: 'Café', kind: 'area', polygon: [[16.4, 10.9], [23.6, 10.9], [23.6, 14.6], [16.4, 14.6]], front: [] },
    ],
    lines: [{ id: 'door', name: 'Main door', from: [10, 0.6], to: [13, 0.6], inside: [11.5, 3], band: 0.5 }],
  };
}

function upperFloor(): FloorConfiguration {
  return {
    id: 'upper',
    name: 'Upper floor',
    min: [0, 0],
    max: [18, 15],
    walls: [[[0, 0], [18, 0], [18, 15], [0, 15], [0, 0]], box(5, 4, 13, 5), box(5, 9, 13, 10)],
    zones: [
      { id: 'toys', name: 'Toys', kind: 'shelf', polygon: box(4.5, 5.2, 13.5, 8.8), front: [] },
      { id: 'lounge', name: 'Lounge', kind: 'area', polygon: [[14, 9], [17.5, 9], [17.5, 14.5], [11, 14.5], [11, 11.5]], front: [] },
    ],
    lines: [{ id: 'stairs', name: 'Stairs', from: [0.5, 3], to: [3.5, 3], inside: [2, 6], band: 0.5 }],
  };
}

function box(x0: number, y0: number, x1: number, y1: number): PlanPoint[] {
  return [[x0, y0], [x1, y0], [x1, y1], [x0, y1], [x0, y0]];
}
