import { useEffect } from 'react';
import type { DraftAction } from './draft/draft';

/** Ctrl+Z and Ctrl+Shift+Z (or Ctrl+Y), wherever the focus is: also where it got lost with what was removed. */
export function useUndoKeys(dispatch: (action: DraftAction) => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase();
      // Text of many lines is taken back letter by letter, by the browser itself.
      const isText = event.target instanceof HTMLTextAreaElement;
      if ((event.ctrlKey || event.metaKey) && (key === 'z' || key === 'y') && !isText) {
        event.preventDefault();
        dispatch({ type: key === 'y' || event.shiftKey ? 'redo' : 'undo' });
      }
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [dispatch]);
}
