/** Above this age, in seconds, a live number is shown as stale. */
export const STALE_AFTER_SECONDS = 10;

/** How many whole seconds lie between a capture time and now; undefined where the time is unreadable. */
export function ageSeconds(at: string | null | undefined, nowMs: number): number | undefined {
  const time = Date.parse(at ?? '');
  return Number.isNaN(time) ? undefined : Math.max(0, Math.floor((nowMs - time) / 1000));
}

/** Whether a number of that age must not pass for live. */
export function isStale(age: number | undefined): boolean {
  return age === undefined || age > STALE_AFTER_SECONDS;
}
