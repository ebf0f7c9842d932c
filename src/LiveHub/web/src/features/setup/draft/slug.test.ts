import { expect, it } from 'vitest';
import { freeId, isId, numbered, slug } from './slug';

it.each([
  ['Main Door', 'main-door'], ['Obst & Gemüse', 'obst-gemuese'], ['  Café — 2nd floor! ', 'cafe-2nd-floor'], ['Straße', 'strasse'],
  ['パン', ''], ['', ''], ['x'.repeat(80), 'x'.repeat(64)], [`${'x'.repeat(63)} y`, 'x'.repeat(63)],
])('%j becomes the id %j', (name, id) => {
  expect(slug(name)).toBe(id);
  expect(id === '' || isId(id)).toBe(true);
});

it('counts on where an id is taken, and names what has no letters', () => {
  expect(freeId('Shelf', [], 'zone')).toBe('shelf');
  expect(freeId('Shelf', ['shelf', 'shelf-2'], 'zone')).toBe('shelf-3');
  expect(freeId('パン', ['zone'], 'zone')).toBe('zone-2');
  expect(freeId('x'.repeat(64), ['x'.repeat(64)], 'zone')).toBe(`${'x'.repeat(62)}-2`);
});

it.each(['', '-a', 'a-', 'A', 'a_b', 'a b', 'x'.repeat(65)])('%j is no id', (text) => {
  expect(isId(text)).toBe(false);
});

it('numbers names', () => {
  expect([numbered('Shelf', []), numbered('Shelf', ['Shelf 1', 'Shelf 3'])]).toEqual(['Shelf 1', 'Shelf 2']);
});
