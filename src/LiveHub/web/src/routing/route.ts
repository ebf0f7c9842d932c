/** The pages and what their address tells. */
export type Route = { readonly page: 'wall' } | { readonly page: 'store'; readonly id: string } | { readonly page: 'missing' };

/** Which page a path shows. */
export function routeOf(path: string): Route {
  const parts = path.split('/').filter((part) => part !== '');
  if (parts.length === 0) {
    return { page: 'wall' };
  }
  const [first, id] = parts;
  return first === 'stores' && id !== undefined && parts.length === 2 ? storeRoute(id) : { page: 'missing' };
}

/** The address of the wall. */
export const WALL_PATH = '/';

/** The address of a store's page. */
export function storePath(id: string): string {
  return `/stores/${encodeURIComponent(id)}`;
}

function storeRoute(encoded: string): Route {
  try {
    return { page: 'store', id: decodeURIComponent(encoded) };
  } catch {
    // A percent sign that begins no code is a mistyped address.
    return { page: 'missing' };
  }
}
