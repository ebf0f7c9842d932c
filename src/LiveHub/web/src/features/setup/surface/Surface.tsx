import { type KeyboardEvent, type PointerEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { type Box, clamped, distance, middle, type Point } from '../draft/geometry';
import { texts } from '../../../texts';
import { useSize } from './useSize';
import { dragged, type View, viewOf, type Viewport, whole, zoomed } from './viewport';

const ARROWS: Record<string, Point> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** How near, in units of the eye, a place snaps to a corner. */
const SNAP = 9;

/** How far, in CSS pixels, a pointer may stray and still click. */
const STRAY = 5;

interface SurfaceProps {
  /** What it shows, for those who do not see it. */
  readonly label: string;
  /** How it is used now. */
  readonly hint: string;
  readonly box: Box;
  /** Whether y grows upwards, as on a plan, or downwards, as in an image. */
  readonly isUp?: boolean;
  /** How far an arrow key goes, in units of the world; ten times as far with the shift key. */
  readonly step: number;
  readonly snap?: (place: Point, reach: number) => Point;
  /** Takes the places that are clicked, or chosen by keyboard with the crosshair; absent where nothing is to be chosen. */
  readonly onPick?: ((place: Point) => void) | undefined;
  /** An arrow key, as a way in the world; absent where arrow keys move the view. */
  readonly onArrow?: ((by: Point) => void) | undefined;
  /** Any other key; true where it was of use. */
  readonly onKey?: ((key: string) => boolean) | undefined;
  readonly onBackground?: (() => void) | undefined;
  readonly testId: string;
  /** More to be done with it. */
  readonly actions?: ReactNode;
  /** What lies on it; the cursor is where the next place would be chosen. */
  readonly children: (view: View, cursor: Point | undefined) => ReactNode;
}

/** A plan or an image to draw on: drag to pan, wheel, pinch or keys to zoom, and everything by keyboard too. */
export function Surface(props: SurfaceProps) {
  const { box, step, snap, onPick } = props;
  const isUp = props.isUp === true;
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame);
  const [viewport, setViewport] = useState<Viewport>(() => whole(box));
  const [hover, setHover] = useState<Point>();
  const pointers = useRef(new Map<number, Point>());
  const start = useRef<Point>(undefined);
  const hint = useId();
  const view = viewOf(box, size, viewport, isUp);

  const aim = (screen: Point): Point => {
    const place = view.place(screen);
    return clamped(snap?.(place, SNAP * view.unit / view.scale) ?? place, box);
  };
  const zoom = (factor: number, at: Point = [size.width / 2, size.height / 2]) => setViewport((now) => zoomed(now, viewOf(box, size, now, isUp), at, factor, box));

  useEffect(() => {
    const element = frame.current;
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const { left, top } = (event.currentTarget as Element).getBoundingClientRect();
      const at: Point = [event.clientX - left, event.clientY - top];
      setViewport((now) => zoomed(now, viewOf(box, size, now, isUp), at, Math.exp(-event.deltaY / 400), box));
    };
    // React listens to wheels passively, which could not keep the page from scrolling along.
    element?.addEventListener('wheel', onWheel, { passive: false });
    return () => element?.removeEventListener('wheel', onWheel);
  }, [box, size, isUp]);

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) {
      return;
    }
    event.currentTarget.setPointerCapture(event.pointerId);
    pointers.current.set(event.pointerId, placeOf(event));
    start.current = pointers.current.size === 1 ? placeOf(event) : undefined;
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    const [now, before] = [placeOf(event), pointers.current.get(event.pointerId)];
    setHover(onPick ? aim(now) : undefined);
    if (before === undefined || (start.current && distance(start.current, now) < STRAY)) {
      return;
    }
    start.current = undefined;
    pointers.current.set(event.pointerId, now);
    const other = [...pointers.current].find(([id]) => id !== event.pointerId)?.[1];
    if (other === undefined) {
      setViewport((viewed) => dragged(viewed, viewOf(box, size, viewed, isUp), before, now, box));
    } else {
      zoom(distance(now, other) / Math.max(1, distance(before, other)), middle(now, other));
    }
  };
  const onPointerUp = (event: PointerEvent<HTMLDivElement>) => {
    const wasClick = pointers.current.delete(event.pointerId) && start.current !== undefined;
    start.current = undefined;
    if (wasClick && event.type === 'pointerup') {
      if (onPick) {
        onPick(aim(placeOf(event)));
      } else {
        props.onBackground?.();
      }
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== event.currentTarget) {
      return;
    }
    if (handleKey(event)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  const handleKey = (event: KeyboardEvent): boolean => {
    const arrow = ARROWS[event.key];
    if (arrow) {
      const far = event.shiftKey ? step * 10 : step;
      const by: Point = [arrow[0] * far, (isUp ? -arrow[1] : arrow[1]) * far];
      if (onPick) {
        const from = hover ?? viewport.centre;
        setHover(clamped(snap?.([from[0] + by[0], from[1] + by[1]], 0) ?? [from[0] + by[0], from[1] + by[1]], box));
      } else if (props.onArrow) {
        props.onArrow(by);
      } else {
        setViewport((now) => dragged(now, view, [0, 0], [-arrow[0] * 40, -arrow[1] * 40], box));
      }
      return true;
    }
    if (onPick && (event.key === 'Enter' || event.key === ' ') && hover) {
      onPick(hover);
      return true;
    }
    const factor = { '+': 1.25, '=': 1.25, '-': 0.8, '0': 0 }[event.key];
    if (factor !== undefined) {
      zoom(factor);
      return true;
    }
    return props.onKey?.(event.key) ?? false;
  };

  return (
    <div className="surface" data-testid={props.testId}>
      <div
        ref={frame}
        className={onPick ? 'surface-sheet surface-picks' : 'surface-sheet'}
        role="application"
        aria-label={props.label}
        aria-describedby={hint}
        tabIndex={0}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={onPointerUp}
        onPointerLeave={() => setHover(undefined)}
        onKeyDown={onKeyDown}
        data-box={JSON.stringify([view.place([0, 0]), view.place([size.width, size.height])])}
      >
        <svg width={size.width} height={size.height} aria-hidden="true">
          {size.width > 0 && props.children(view, onPick ? hover : undefined)}
          {onPick && hover && <Crosshair view={view} at={hover} />}
        </svg>
      </div>
      <div className="surface-actions">{props.actions}</div>
      <div className="surface-foot">
        <p id={hint}>{props.hint}</p>
        <div className="surface-zoom">
          <button type="button" aria-label={texts.setup.surface.closer} title={texts.setup.surface.closer} onClick={() => zoom(1.5)}>+</button>
          <button type="button" aria-label={texts.setup.surface.farther} title={texts.setup.surface.farther} onClick={() => zoom(1 / 1.5)}>−</button>
          <button type="button" aria-label={texts.setup.surface.whole} title={texts.setup.surface.whole} onClick={() => zoom(0)}>⤢</button>
        </div>
      </div>
    </div>
  );
}

function Crosshair({ view, at: [x, y] }: { view: View; at: Point }) {
  const [left, top] = [view.x(x), view.y(y)];
  const arm = 14 * view.unit;
  return <path className="crosshair" d={`M${left} ${top - arm}v${2 * arm}M${left - arm} ${top}h${2 * arm}`} />;
}

/** Where a pointer is, from the surface's upper left corner. */
function placeOf(event: PointerEvent): Point {
  const { left, top } = event.currentTarget.getBoundingClientRect();
  return [event.clientX - left, event.clientY - top];
}
