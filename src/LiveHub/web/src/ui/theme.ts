import { useSyncExternalStore } from 'react';

/** The system's theme, or one of the two. */
export type Theme = 'system' | 'light' | 'dark';

const KEY = 'theme';
const listeners = new Set<() => void>();
const systemDark = window.matchMedia('(prefers-color-scheme: dark)');
let theme = stored();

document.documentElement.dataset['theme'] = theme;
systemDark.addEventListener('change', notify);

/** The chosen theme. */
export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, () => theme);
}

/** Whether the page is dark now, by choice or by the system. */
export function useIsDark(): boolean {
  return useSyncExternalStore(subscribe, () => theme === 'dark' || (theme === 'system' && systemDark.matches));
}

/** Chooses a theme and remembers it in this browser. */
export function chooseTheme(next: Theme): void {
  theme = next;
  document.documentElement.dataset['theme'] = next;
  try {
    localStorage.setItem(KEY, next);
  } catch {
    // A browser that stores nothing keeps the choice until it leaves the page.
  }
  notify();
}

function stored(): Theme {
  try {
    const value = localStorage.getItem(KEY);
    return value === 'light' || value === 'dark' ? value : 'system';
  } catch {
    return 'system';
  }
}

function notify(): void {
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
