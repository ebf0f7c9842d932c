import { useEffect, useState } from 'react';
import { useConnection } from '../live';
import { texts } from '../texts';
import { leaveKiosk } from '../ui/kiosk';
import { keepAwake } from './keepAwake';
import { reloadIfRebuilt } from './rebuilt';

const POINTER_REST_MS = 3000;

/**
 * What a television needs beside the page: the screen stays on, the pointer hides when it rests, a new version of the pages is
 * taken up after a reconnection, and whoever moves the pointer or presses Escape gets the controls back.
 */
export function Kiosk() {
  const connected = useConnection().phase === 'connected';
  const resting = useRestingPointer();
  useEffect(keepAwake, []);
  useEffect(() => {
    if (connected) {
      void reloadIfRebuilt();
    }
  }, [connected]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') {
        leaveKiosk();
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  useEffect(() => {
    document.documentElement.dataset['pointer'] = resting ? 'hidden' : 'shown';
    return () => {
      delete document.documentElement.dataset['pointer'];
    };
  }, [resting]);
  return (
    <button type="button" className="button kiosk-leave" data-hidden={resting} onClick={leaveKiosk}>
      {texts.wall.tv.leave}
    </button>
  );
}

function useRestingPointer(): boolean {
  const [resting, setResting] = useState(true);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onMove = () => {
      setResting(false);
      clearTimeout(timer);
      timer = setTimeout(() => setResting(true), POINTER_REST_MS);
    };
    window.addEventListener('pointermove', onMove);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pointermove', onMove);
    };
  }, []);
  return resting;
}
