import { expect, it } from 'vitest';
import { routeOf, storePath } from './route';

it.each([
  ['/', { page: 'wall' }],
  ['', { page: 'wall' }],
  ['/stores/main-street', { page: 'store', id: 'main-street' }],
  ['/stores/main-street/', { page: 'store', id: 'main-street' }],
  ['/stores/a%2Fb', { page: 'store', id: 'a/b' }],
  ['/new-store', { page: 'new-store' }],
  ['/new-store/x', { page: 'missing' }],
  ['/access', { page: 'access' }],
  ['/access/x', { page: 'missing' }],
  ['/stores/main-street/history', { page: 'history', id: 'main-street' }],
  ['/stores/main-street/report', { page: 'report', id: 'main-street' }],
  ['/stores/a%2Fb/setup/', { page: 'setup', id: 'a/b' }],
  ['/stores/a/history/b', { page: 'missing' }],
  ['/stores', { page: 'missing' }],
  ['/stores/a/b', { page: 'missing' }],
  ['/stores/%', { page: 'missing' }],
  ['/else', { page: 'missing' }],
])('%s shows %j', (path, route) => {
  expect(routeOf(path)).toEqual(route);
});

it.each(['store', 'history', 'report', 'setup'] as const)('finds a store’s %s page at the address that it gave', (page) => {
  expect(routeOf(storePath('a b/ü%', page))).toEqual({ page, id: 'a b/ü%' });
});
