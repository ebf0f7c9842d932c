import { describe, expect, it } from 'vitest';
import { addCamera, addFloor, addLine, addWall, addZone, changeId, flip, move, moveEnd, remove, rename } from './edits';
import { at, type Json, parsePath } from './json';
import { camerasOf, floorsOf } from './views';

const FLOOR = ['floors', 0];

const STORE: Json = {
  id: 'shop', name: 'Shop', comment: 'by hand',
  floors: [
    {
      id: 'ground', name: 'Ground', min: [0, 0], max: [10, 8], surface: 'oak',
      zones: [{ id: 'bread', name: 'Bread', kind: 'shelf', polygon: [[1, 1], [3, 1], [3, 2]], front: [[1, 2], [3, 2]], shade: 'red' }],
      lines: [{ id: 'door', name: 'Door', from: [4, 0.5], to: [6, 0.5], inside: [5, 2], sign: true }],
    },
    { id: 'upper', name: 'Upper', min: [0, 0], max: [5, 5], zones: [{ id: 'toys', name: 'Toys', polygon: [] }] },
  ],
  cameras: [{ id: 'one', name: 'One', floor: 'ground', source: { kind: 'push' } }, { id: 'two', name: 'Two', floor: 'upper', source: { kind: 'push' } }],
  alerts: [{ id: 'full', zone: 'bread' }, { id: 'crowd' }],
};

const value = (store: Json, path: string) => at(store, parsePath(path));
const never = () => false;

describe('adding', () => {
  it('makes ids that no other zone or line of the store has', () => {
    const store = addLine(addZone(STORE, FLOOR, 'queue', 'Toys', [[0, 0], [1, 0], [1, 1]]), FLOOR, 'Door', [0, 3], [2, 3]);
    expect(value(store, 'floors[0].zones[1]')).toEqual({ id: 'toys-2', name: 'Toys', kind: 'queue', polygon: [[0, 0], [1, 0], [1, 1]] });
    expect(value(store, 'floors[0].lines[1]')).toEqual({ id: 'door-2', name: 'Door', from: [0, 3], to: [2, 3], inside: [1, 4] });
  });

  it('makes what was not there: walls, floors, cameras', () => {
    const store = addCamera(addFloor(addWall(STORE, FLOOR, [[0, 0], [4, 0]]), 'Roof'), 'Back door', 'ground', { kind: 'rtsp', location: 'rtsp://x/1' });
    expect(value(store, 'floors[0].walls')).toEqual([[[0, 0], [4, 0]]]);
    expect(floorsOf(store).map(({ id }) => id)).toEqual(['ground', 'upper', 'roof']);
    expect(camerasOf(store).at(-1)).toMatchObject({ id: 'back-door', kind: 'rtsp', location: 'rtsp://x/1', calibration: { pairs: [] } });
  });
});

describe('a name', () => {
  it('takes the id along until that was saved or written by hand', () => {
    const fresh = addZone(STORE, FLOOR, 'shelf', 'Shelf', []);
    expect(value(rename(fresh, parsePath('floors[0].zones[1]'), 'Milk', never), 'floors[0].zones[1].id')).toBe('milk');
    expect(value(rename(fresh, parsePath('floors[0].zones[1]'), 'Bread', never), 'floors[0].zones[1].id')).toBe('bread-2');
    const byHand = changeId(fresh, parsePath('floors[0].zones[1]'), 'z9');
    expect(value(rename(byHand, parsePath('floors[0].zones[1]'), 'Milk', never), 'floors[0].zones[1].id')).toBe('z9');
    const saved = rename(STORE, parsePath('floors[0].zones[0]'), 'Cake', (id) => id === 'bread');
    expect(value(saved, 'floors[0].zones[0]')).toMatchObject({ id: 'bread', name: 'Cake', shade: 'red' });
  });
});

describe('an id', () => {
  it('changes where others refer to it', () => {
    expect(value(changeId(STORE, FLOOR, 'shop-floor'), 'cameras')).toMatchObject([{ floor: 'shop-floor' }, { floor: 'upper' }]);
    expect(value(changeId(STORE, parsePath('floors[0].zones[0]'), 'cake'), 'alerts')).toEqual([{ id: 'full', zone: 'cake' }, { id: 'crowd' }]);
  });

  it('that goes takes the alerts along that watch it', () => {
    const store = remove(STORE, parsePath('floors[0].zones[0]'));
    expect(value(store, 'floors[0].zones')).toEqual([]);
    expect(value(store, 'alerts')).toEqual([{ id: 'crowd' }]);
    expect(value(remove(STORE, ['cameras', 0]), 'cameras')).toMatchObject([{ id: 'two' }]);
  });
});

describe('moving', () => {
  it('takes the whole shape along and nothing else', () => {
    expect(value(move(STORE, parsePath('floors[0].zones[0]'), [0.05, -1]), 'floors[0].zones[0]')).toEqual({
      id: 'bread', name: 'Bread', kind: 'shelf', polygon: [[1.05, 0], [3.05, 0], [3.05, 1]], front: [[1.05, 1], [3.05, 1]], shade: 'red',
    });
    expect(value(move(STORE, parsePath('floors[0].lines[0]'), [1, 0.1]), 'floors[0].lines[0]')).toMatchObject({
      from: [5, 0.6], to: [7, 0.6], inside: [6, 2.1], sign: true,
    });
    const wall = addWall(STORE, FLOOR, [[0, 0], [4, 0]]);
    expect(value(move(wall, parsePath('floors[0].walls[0]'), [1, 1]), 'floors[0].walls[0]')).toEqual([[1, 1], [5, 1]]);
  });

  it('stops at the edge of the plan', () => {
    expect(value(move(STORE, parsePath('floors[0].zones[0]'), [-1.05, 0]), 'floors[0].zones[0].polygon[0]')).toEqual([1, 1]);
    const wall = addWall(STORE, FLOOR, [[0, 0], [4, 0]]);
    expect(value(move(wall, parsePath('floors[0].walls[0]'), [-1, 0]), 'floors[0].walls[0]')).toEqual([[0, 0], [4, 0]]);
  });
});

describe('a counting line', () => {
  const path = parsePath('floors[0].lines[0]');

  it('flips to the other side and back', () => {
    const flipped = flip(STORE, path);
    expect(value(flipped, 'floors[0].lines[0].inside')).toEqual([5, -1]);
    expect(flip(flipped, path)).toEqual(STORE);
  });

  it('keeps its inner side when an end moves', () => {
    expect(value(moveEnd(STORE, path, 'to', [4, 4.5]), 'floors[0].lines[0]')).toMatchObject({ to: [4, 4.5], inside: [3, 2.5] });
    expect(value(moveEnd(flip(STORE, path), path, 'from', [2, 0.5]), 'floors[0].lines[0]')).toMatchObject({ from: [2, 0.5], inside: [4, -0.5] });
  });
});

it('what is missing or wrong reads as nothing', () => {
  const [floor] = floorsOf({ floors: [{ zones: [{ polygon: [[1, 'x'], [1, 2], 3], kind: 'cave' }], walls: 'none', lines: [{}] }] });
  expect(floor).toMatchObject({ id: '', min: [0, 0], max: [20, 12], walls: [], zones: [{ kind: 'area', polygon: [[1, 2]], front: [] }], lines: [{ band: 0.5 }] });
  expect(floorsOf({})).toEqual([]);
  expect(camerasOf({ cameras: [{}] })).toMatchObject([{ kind: '', location: '', calibration: { pairs: [], isMatrix: false }, masks: [] }]);
});
