import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let mayLeave: (() => boolean) | undefined;
let shown: string | undefined;

function notify(): void {
  shown = window.location.href;
  listeners.forEach((listener) => listener());
}

/** What the browser's own buttons did. It cannot be kept from happening, so that whoever stays goes forth again. */
function onMoved(): void {
  if (shown !== undefined && new URL(shown).pathname !== window.location.pathname && mayLeave?.() === false) {
    window.history.pushState(null, '', shown);
  } else {
    notify();
  }
}

/** Has a page asked before another takes its place; the returned function ends that. */
export function guardLeaving(ask: () => boolean): () => void {
  mayLeave = ask;
  return () => {
    mayLeave = undefined;
  };
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (listeners.size === 1) {
    shown = window.location.href;
    window.addEventListener('popstate', onMoved);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      window.removeEventListener('popstate', onMoved);
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

/** Goes to another page of this site, unless the one that is open has it stay. */
export function navigate(to: string): void {
  if (mayLeave?.() === false) {
    return;
  }
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
