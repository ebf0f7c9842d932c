import { texts } from '../../../texts';
import type { Drawing } from '../context';
import type { Tracing } from './useDrawing';

/** What ends a drawing for those who neither know its keys nor click its first place again. */
export function DrawingActions({ tracing, drawing }: { tracing: Tracing; drawing: Drawing }) {
  return (
    <>
      {drawing.most === undefined && (
        <button type="button" className="button button-main" disabled={tracing.places.length < drawing.least} onClick={tracing.finish}>
          {texts.setup.surface.finish}
        </button>
      )}
      <button type="button" className="button" onClick={() => tracing.onKey('Escape')}>{texts.setup.surface.cancel}</button>
    </>
  );
}
