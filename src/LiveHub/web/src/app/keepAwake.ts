/** Keeps the screen on while the page is visible, where the browser can; returns what ends it. */
export function keepAwake(): () => void {
  let lock: WakeLockSentinel | undefined;
  let ended = false;

  const request = async () => {
    // A lock is lost whenever the page is hidden, and insecure origins have none.
    if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) {
      return;
    }
    try {
      const next = await navigator.wakeLock.request('screen');
      if (ended) {
        await next.release();
      } else {
        lock = next;
      }
    } catch {
      // A low battery may refuse it. The wall goes on without.
    }
  };

  const onVisible = () => void request();
  document.addEventListener('visibilitychange', onVisible);
  void request();
  return () => {
    ended = true;
    document.removeEventListener('visibilitychange', onVisible);
    void lock?.release();
  };
}
