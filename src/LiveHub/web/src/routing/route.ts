/** The pages of one store. */
export type StorePageName = 'store' | 'history' | 'report' | 'setup';

/** The pages and what their address tells. */
export type Route =
  | { readonly page: 'wall' }
  | { readonly page: 'new-store' }
  | { readonly page: 'access' }
  | { readonly page: StorePageName; readonly id: string }
  | { readonly page: 'missing' };

/** What follows a store's address for each of its pages. */
const SUFFIXES: Record<StorePageName, string> = { store: '', history: '/history', report: '/report', setup: '/setup' };

/** Which page a path shows. */
export function routeOf(path: string): Route {
  const parts = path.split('/').filter((part) => part !== '');
  if (parts.length === 0) {
    return { page: 'wall' };
  }
  const [first, id, ...rest] = parts;
  if (first === 'new-store' && id === undefined) {
    return { page: 'new-store' };
  }
  if (first === 'access' && id === undefined) {
    return { page: 'access' };
  }
  const page = pageOf(rest.length === 0 ? '' : `/${rest.join('/')}`);
  return first === 'stores' && id !== undefined && page !== undefined ? storeRoute(page, id) : { page: 'missing' };
}

/** The address of the wall. */
export const WALL_PATH = '/';

/** The address at which a store is made. */
export const NEW_STORE_PATH = '/new-store';

/** The address of accounts and tokens. */
export const ACCESS_PATH = '/access';

/** The address of a store's page. */
export function storePath(id: string, page: StorePageName = 'store'): string {
  return `/stores/${encodeURIComponent(id)}${SUFFIXES[page]}`;
}

function pageOf(suffix: string): StorePageName | undefined {
  return (Object.keys(SUFFIXES) as StorePageName[]).find((page) => SUFFIXES[page] === suffix);
}

function storeRoute(page: StorePageName, encoded: string): Route {
  try {
    return { page, id: decodeURIComponent(encoded) };
  } catch {
    // A percent sign that begins no code is a mistyped address.
    return { page: 'missing' };
  }
}
