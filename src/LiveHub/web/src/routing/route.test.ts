import { expect, it } from 'vitest';
import { routeOf, storePath } from './route';

it.each([
  ['/', { page: 'wall' }],
  ['', { page: 'wall' }],
  ['/stores/main-street', { page: 'store', id: 'main-street' }],
  ['/stores/main-street/', { page: 'store', id: 'main-street' }],
  ['/stores/a%2Fb', { page: 'store', id: 'a/b' }],
  ['/stores', { page: 'missing' }],
  ['/stores/a/b', { page: 'missing' }],
  ['/stores/%', { page: 'missing' }],
  ['/else', { page: 'missing' }],
])('%s shows %j', (path, route) => {
  expect(routeOf(path)).toEqual(route);
});

it('finds a store at the address that it gave', () => {
  expect(routeOf(storePath('a b/ü%'))).toEqual({ page: 'store', id: 'a b/ü%' });
});
