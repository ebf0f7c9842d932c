import { useEffect } from 'react';
import { guardLeaving } from '../../routing/location';
import { texts } from '../../texts';

/** Asks before the page is left for another, reloaded or closed, as long as there is something to lose. */
export function useLeaveGuard(isHeld: boolean): void {
  useEffect(() => {
    if (!isHeld) {
      return undefined;
    }
    // The browser asks in its own words.
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', onUnload);
    const end = guardLeaving(() => window.confirm(texts.setup.leave));
    return () => {
      window.removeEventListener('beforeunload', onUnload);
      end();
    };
  }, [isHeld]);
}
