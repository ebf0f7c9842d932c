import { setQuery, useQuery } from '../routing/location';

const PARAMETER = 'tv';

/** Whether the page is shown on a television: without controls, awake, for months. The address says so, and can be bookmarked. */
export function useKiosk(): boolean {
  return useQuery(PARAMETER) !== null;
}

/** Turns the page into a television's, on the whole screen where the browser allows it. */
export function enterKiosk(): void {
  setQuery(PARAMETER, '1');
  document.documentElement.requestFullscreen().catch(() => undefined);
}

/** Gives the page its controls back. */
export function leaveKiosk(): void {
  setQuery(PARAMETER, null);
  if (document.fullscreenElement !== null) {
    document.exitFullscreen().catch(() => undefined);
  }
}
