import type { Point } from '../draft/geometry';
import { Draggable } from '../surface/Draggable';
import type { View } from '../surface/viewport';

interface MarksProps {
  readonly view: View;
  readonly places: readonly Point[];
  readonly selected: number | undefined;
  /** The places that the errors speak against. */
  readonly isSuspect: (i: number) => boolean;
  readonly onMove: (i: number, to: Point) => void;
  readonly onDrop: () => void;
}

/** The numbered places of a calibration. They can be dragged. */
export function PairMarks({ view, places, selected, isSuspect, onMove, onDrop }: MarksProps) {
  return places.map((place, i) => (
    <Draggable
      key={i}
      view={view}
      className={`mark${i === selected ? ' mark-selected' : ''}${isSuspect(i) ? ' mark-suspect' : ''}`}
      onTouch={() => onMove(i, place)}
      onDrag={(to) => {
        onMove(i, to);
        return to;
      }}
      onDrop={onDrop}
    >
      <Mark view={view} at={place} word={String(i + 1)} />
    </Draggable>
  ));
}

/** A cross with a number beside it. */
export function Mark({ view, at, word }: { view: View; at: Point; word: string }) {
  const [x, y] = [view.x(at[0]), view.y(at[1])];
  const arm = 3 * view.unit;
  return (
    <>
      <circle className="handle-hit" cx={x} cy={y} r={14 * view.unit} />
      <circle className="mark-ring" cx={x} cy={y} r={7 * view.unit} />
      <path className="mark-cross" d={`M${x - arm} ${y}h${2 * arm}M${x} ${y - arm}v${2 * arm}`} />
      <text className="mark-word" x={x + 11 * view.unit} y={y - 8 * view.unit}>
        {word}
      </text>
    </>
  );
}
