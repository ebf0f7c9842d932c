import { expect, it } from 'vitest';
import { changesBetween, stepsOf } from './changes';
import type { Json } from './json';

const BEFORE: Json = {
  name: 'Shop', capacity: 30,
  floors: [{ id: 'ground', zones: [{ id: 'bread', name: 'Bread', polygon: [[0, 0], [1, 0], [1, 1]] }, { id: 'milk', name: 'Milk' }] }],
  cameras: [{ id: 'door', source: { kind: 'rtsp', location: 'rtsp://a' } }],
};

it('finds nothing between equal documents', () => {
  expect(changesBetween(BEFORE, structuredClone(BEFORE))).toEqual([]);
});

it('names what has an id by it, and takes a shape as one value', () => {
  const after: Json = {
    name: 'Shop', timeZone: 'UTC',
    floors: [{ id: 'ground', zones: [{ id: 'milk', name: 'Dairy' }, { id: 'bread', name: 'Bread', polygon: [[0, 0], [2, 0], [1, 1]] }], lines: [{ id: 'in' }] }],
    cameras: [],
  };
  expect(changesBetween(BEFORE, after).map(({ path, kind }) => `${kind} ${path}`)).toEqual([
    'removed capacity',
    'changed floors[ground].zones[bread].polygon',
    'changed floors[ground].zones[milk].name',
    'added floors[ground].lines[in]',
    'removed cameras[door]',
    'added timeZone',
  ]);
});

it('tells of a list whose items cannot be told apart as of one value', () => {
  expect(changesBetween({ zones: [{ id: 'a' }, { id: 'a' }] }, { zones: [{ id: 'a' }] })).toEqual([
    { path: 'zones', kind: 'changed', before: [{ id: 'a' }, { id: 'a' }], after: [{ id: 'a' }] },
  ]);
});

it('reads a path step by step', () => {
  expect(stepsOf('floors[ground].zones[bread].polygon')).toEqual([
    { field: 'floors', id: 'ground' }, { field: 'zones', id: 'bread' }, { field: 'polygon', id: undefined },
  ]);
});
