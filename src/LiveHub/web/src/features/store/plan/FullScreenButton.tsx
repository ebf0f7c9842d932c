import { type RefObject, useSyncExternalStore } from 'react';
import { texts } from '../../../texts';

/** Shows an element alone on the whole screen, and back. A browser that cannot do it has no button. */
export function FullScreenButton({ of }: { of: RefObject<HTMLElement | null> }) {
  const isFull = useSyncExternalStore(subscribe, () => document.fullscreenElement !== null);
  if (!document.fullscreenEnabled) {
    return null;
  }
  return (
    <button
      type="button"
      className="button plan-full"
      onClick={() => {
        // A browser may refuse it; the page then stays as it is.
        (isFull ? document.exitFullscreen() : of.current?.requestFullscreen())?.catch(() => undefined);
      }}
    >
      {isFull ? texts.store.leaveFullScreen : texts.store.fullScreen}
    </button>
  );
}

function subscribe(listener: () => void): () => void {
  document.addEventListener('fullscreenchange', listener);
  return () => document.removeEventListener('fullscreenchange', listener);
}
