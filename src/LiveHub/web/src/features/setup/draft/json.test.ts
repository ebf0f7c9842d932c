import { describe, expect, it } from 'vitest';
import { at, formatPath, isSame, isWithin, type Json, parsePath, withAt, withItem } from './json';

const store: Json = {
  id: 'shop',
  remark: { by: 'hand', tags: [1, 2] },
  floors: [{ id: 'ground', zones: [{ id: 'bread', polygon: [[0, 0], [1, 0], [1, 1]], shade: 'red' }] }],
};

describe('a value of a document', () => {
  it.each<[string, Json | undefined]>([
    ['floors[0].zones[0].id', 'bread'], ['floors[0].zones[0].polygon[1]', [1, 0]], ['floors[1].id', undefined],
    ['id.length', undefined], ['id[0]', undefined], ['constructor', undefined], ['', store],
  ])('is found at %j', (path, value) => {
    expect(at(store, parsePath(path))).toEqual(value);
  });

  it('changes alone: every other part stays the very same', () => {
    const next = withAt(store, ['floors', 0, 'zones', 0, 'id'], 'bakery');
    expect(at(next, ['floors', 0, 'zones', 0])).toEqual({ id: 'bakery', polygon: [[0, 0], [1, 0], [1, 1]], shade: 'red' });
    expect(at(next, ['remark'])).toBe(at(store, ['remark']));
    expect(at(next, ['floors', 0, 'zones', 0, 'polygon'])).toBe(at(store, ['floors', 0, 'zones', 0, 'polygon']));
    expect(at(store, ['floors', 0, 'zones', 0, 'id'])).toBe('bread');
  });

  it('that is what it was leaves the document the very same', () => {
    expect(withAt(store, ['floors', 0, 'id'], 'ground')).toBe(store);
  });

  it('goes, from an object and from a list', () => {
    expect(withAt({ a: 1, b: 2 }, ['a'], undefined)).toEqual({ b: 2 });
    expect(withAt({ a: [1, 2, 3] }, ['a', 1], undefined)).toEqual({ a: [1, 3] });
    expect(withAt({ a: 1 }, ['b'], undefined)).toEqual({ a: 1 });
  });

  it('comes with whatever leads to it', () => {
    expect(withAt({}, ['a', 'b'], 1)).toEqual({ a: { b: 1 } });
    expect(withItem({ a: [1] }, ['a'], 2)).toEqual({ a: [1, 2] });
    expect(withItem({}, ['a', 'b'], { c: 1 })).toEqual({ a: { b: [{ c: 1 }] } });
  });
});

describe('a path', () => {
  it.each(['cameras[1].source.location', 'id', 'floors[0].zones[12].polygon[3][1]', ''])('%j reads as it is written', (text) => {
    expect(formatPath(parsePath(text))).toBe(text);
  });

  it('lies within what it leads through', () => {
    expect(isWithin(['floors', 0, 'zones', 1], ['floors', 0])).toBe(true);
    expect(isWithin(['floors', 0], ['floors', 0, 'zones'])).toBe(false);
    expect(isWithin(['floors', 10], ['floors', 1])).toBe(false);
  });
});

it.each<[Json, Json, boolean]>([
  [{ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 }, true],
  [{ a: 1 }, { a: 1, b: 1 }, false],
  [{ a: 1, b: 1 }, { a: 1, c: 1 }, false],
  [[1, 2], [2, 1], false],
  [[], {}, false],
  [1, '1', false],
])('%j against %j: the same is %j', (one, other, same) => {
  expect(isSame(one, other)).toBe(same);
});
