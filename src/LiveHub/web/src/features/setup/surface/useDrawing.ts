import { useState } from 'react';
import type { Point } from '../draft/geometry';
import type { Drawing } from '../context';

/** A drawing on its way. */
export interface Tracing {
  readonly places: readonly Point[];
  /** Takes one more place. */
  readonly pick: (place: Point) => void;
  /** Ends the drawing with the places that there are. */
  readonly finish: () => void;
  /** What a key does; false where it does nothing. */
  readonly onKey: (key: string) => boolean;
}

/** The places of a drawing that were chosen so far. Another key makes it another drawing, which begins anew. */
export function useDrawing(drawing: Drawing | undefined, key: unknown = drawing): Tracing {
  const [traced, setTraced] = useState<{ readonly key: unknown; readonly places: readonly Point[] }>();
  const places = drawing && traced && traced.key === key ? traced.places : [];
  const trace = (next: readonly Point[]) => setTraced({ key, places: next });
  const done = (all: readonly Point[]) => {
    trace([]);
    drawing?.done(all);
  };

  const pick = (place: Point) => {
    const ends = [places.at(-1), drawing?.isClosed === true ? places[0] : undefined];
    const isEnd = ends.some((end) => end?.[0] === place[0] && end[1] === place[1]);
    if (!isEnd && places.length + 1 === drawing?.most) {
      done([...places, place]);
    } else if (!isEnd) {
      trace([...places, place]);
    } else if (drawing && places.length >= drawing.least) {
      done(places);
    }
  };
  const onKey = (pressed: string): boolean => {
    switch (pressed) {
      case 'Backspace':
        trace(places.slice(0, -1));
        return true;
      case 'Escape':
        done([]);
        return true;
      default:
        return false;
    }
  };
  return { places, pick, finish: () => done(places), onKey };
}
