const TICK_MS = 1000;

/** A clock that stood still for longer than this was asleep with its device. */
const SLEEP_MS = 8000;

/**
 * Calls back when the device wakes: timers stood still meanwhile, and connections that look alive are often dead. A page that
 * nobody sees gets few timers, so only visible ones are judged.
 * @returns What ends it.
 */
export function onWake(callback: () => void): () => void {
  let last = Date.now();
  const tick = () => {
    const now = Date.now();
    if (now - last > SLEEP_MS && document.visibilityState === 'visible') {
      callback();
    }
    last = now;
  };
  const rest = () => {
    last = Date.now();
  };
  const timer = setInterval(tick, TICK_MS);
  document.addEventListener('visibilitychange', rest);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', rest);
  };
}
