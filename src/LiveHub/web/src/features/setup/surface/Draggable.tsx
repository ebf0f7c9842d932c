import { type PointerEvent, type ReactNode, useRef } from 'react';
import type { Point } from '../draft/geometry';
import type { View } from './viewport';

interface DraggableProps {
  readonly view: View;
  readonly className?: string;
  readonly testId?: string;
  /** It was touched. */
  readonly onTouch?: () => void;
  /** It is being dragged from one place of the world to another; the answer is how far it came. */
  readonly onDrag?: ((to: Point, from: Point) => Point) | undefined;
  readonly onDrop?: (() => void) | undefined;
  readonly children: ReactNode;
}

/** A part of a surface that a pointer takes along. */
export function Draggable({ view, className, testId, onTouch, onDrag, onDrop, children }: DraggableProps) {
  const last = useRef<Point>(undefined);
  const down = (event: PointerEvent<SVGGElement>) => {
    if (event.button === 0) {
      event.stopPropagation();
      event.currentTarget.setPointerCapture(event.pointerId);
      last.current = placeOf(event, view);
      onTouch?.();
    }
  };
  const move = (event: PointerEvent<SVGGElement>) => {
    const from = last.current;
    if (from && onDrag) {
      last.current = onDrag(placeOf(event, view), from);
    }
  };
  const up = () => {
    last.current = undefined;
    onDrop?.();
  };
  return (
    <g className={className} data-testid={testId} onPointerDown={down} onPointerMove={move} onPointerUp={up} onPointerCancel={up}>
      {children}
    </g>
  );
}

function placeOf(event: PointerEvent<SVGGElement>, view: View): Point {
  const { left = 0, top = 0 } = event.currentTarget.ownerSVGElement?.getBoundingClientRect() ?? {};
  return view.place([event.clientX - left, event.clientY - top]);
}
