import { expect, it } from 'vitest';
import { stepOf, whereaboutsOf } from './steps';

const STORE = { floors: [{}, { zones: [{}, {}], walls: [[]] }], cameras: [{}] };

it.each([
  ['name', 'store', undefined, undefined],
  ['cameras[0].source.location', 'cameras', ['cameras', 0], undefined],
  ['cameras', 'cameras', undefined, undefined],
  ['floors[1].zones[1].polygon[2]', 'zones', ['floors', 1, 'zones', 1], 1],
  ['floors[1].zones[7].id', 'zones', undefined, 1],
  ['floors[1].walls[0]', 'plan', ['floors', 1, 'walls', 0], 1],
  ['floors[0].max', 'plan', undefined, 0],
  ['detector.model', 'versions', undefined, undefined],
  ['', 'versions', undefined, undefined],
])('%j is edited in the step %s', (field, step, selected, floor) => {
  expect(whereaboutsOf(field, STORE)).toEqual({ step, selected, floor });
});

it('an address that names no step opens the first', () => {
  expect([stepOf('lines'), stepOf('else'), stepOf(null)]).toEqual(['lines', 'store', 'store']);
});
