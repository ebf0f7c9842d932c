import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();

function notify(): void {
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (listeners.size === 1) {
    window.addEventListener('popstate', notify);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      window.removeEventListener('popstate', notify);
    }
  };
}

/** The path of the address, without its query. */
export function usePath(): string {
  return useSyncExternalStore(subscribe, () => window.location.pathname);
}

/** One parameter of the address's query, or null. */
export function useQuery(name: string): string | null {
  const search = useSyncExternalStore(subscribe, () => window.location.search);
  return new URLSearchParams(search).get(name);
}

/** Goes to another page of this site. */
export function navigate(to: string): void {
  window.history.pushState(null, '', to);
  window.scrollTo(0, 0);
  notify();
}

/** Sets or, with null, removes a parameter of the query, without a step in the history. */
export function setQuery(name: string, value: string | null): void {
  const query = new URLSearchParams(window.location.search);
  if (value === null) {
    query.delete(name);
  } else {
    query.set(name, value);
  }
  const text = query.toString();
  window.history.replaceState(null, '', window.location.pathname + (text === '' ? '' : `?${text}`));
  notify();
}
