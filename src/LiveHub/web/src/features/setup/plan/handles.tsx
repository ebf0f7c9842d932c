import { middle, type Point } from '../draft/geometry';
import { formatPath, type Path, withAt } from '../draft/json';
import { moveEnd } from '../draft/edits';
import { snapped } from '../draft/snapping';
import type { FloorView, LineView, ZoneView } from '../draft/views';
import { useSetup } from '../context';
import { Draggable } from '../surface/Draggable';
import type { View } from '../surface/viewport';
import { otherCorners } from './shapes';

/** How near, in units of the eye, a corner snaps to another. */
const REACH = 9;

interface HandlesProps<T> {
  readonly view: View;
  readonly floor: FloorView;
  readonly of: T;
}

/** The corners of a zone, the middles of its edges, and the ends of a shelf's front. */
export function ZoneHandles({ view, floor, of: zone }: HandlesProps<ZoneView>) {
  return (
    <>
      <CornerHandles view={view} floor={floor} of={{ path: [...zone.path, 'polygon'], places: zone.polygon, isClosed: true }} />
      {zone.front.map((place, i) => (
        <CornerHandle key={`f${i}`} view={view} floor={floor} path={[...zone.path, 'front', i]} place={place} className="handle handle-front" />
      ))}
    </>
  );
}

/** The places of a polygon or polyline; a touch between two of them makes another one. */
export function CornerHandles({ view, floor, of }: HandlesProps<{ path: Path; places: readonly Point[]; isClosed: boolean }>) {
  const { edit } = useSetup();
  const { path, places, isClosed } = of;
  const edges = places.map((place, i) => [place, places[(i + 1) % places.length] ?? place] as const).slice(0, isClosed ? undefined : -1);
  return (
    <>
      {edges.map(([a, b], i) => (
        <Draggable
          key={`m${i}`}
          view={view}
          className="handle handle-between"
          onTouch={() => edit((now) => withAt(now, path, places.toSpliced(i + 1, 0, middle(a, b))))}
        >
          <Dot view={view} at={middle(a, b)} radius={4} />
        </Draggable>
      ))}
      {places.map((place, i) => (
        <CornerHandle key={`c${i}`} view={view} floor={floor} path={[...path, i]} place={place} />
      ))}
    </>
  );
}

/** The two ends of a counting line. */
export function LineHandles({ view, floor, of: line }: HandlesProps<LineView>) {
  const { edit, dispatch } = useSetup();
  return (['from', 'to'] as const).map((end) => (
    <Draggable
      key={end}
      view={view}
      className="handle"
      onDrag={(to) => {
        const place = snapped(to, otherCorners(floor, line[end]), (REACH * view.unit) / view.scale);
        edit((now) => moveEnd(now, line.path, end, place), `drag ${formatPath(line.path)} ${end}`);
        return to;
      }}
      onDrop={() => dispatch({ type: 'pause' })}
    >
      <Dot view={view} at={line[end]} radius={6} />
    </Draggable>
  ));
}

interface CornerHandleProps {
  readonly view: View;
  readonly floor: FloorView;
  readonly path: Path;
  readonly place: Point;
  readonly className?: string;
}

function CornerHandle({ view, floor, path, place, className = 'handle' }: CornerHandleProps) {
  const { edit, dispatch } = useSetup();
  return (
    <Draggable
      view={view}
      className={className}
      onDrag={(to) => {
        const next = snapped(to, otherCorners(floor, place), (REACH * view.unit) / view.scale);
        edit((now) => withAt(now, path, next), `drag ${formatPath(path)}`);
        return to;
      }}
      onDrop={() => dispatch({ type: 'pause' })}
    >
      <Dot view={view} at={place} radius={6} />
    </Draggable>
  );
}

/** A dot that a finger can take hold of. */
export function Dot({ view, at: [x, y], radius }: { view: View; at: Point; radius: number }) {
  return (
    <>
      <circle className="handle-hit" cx={view.x(x)} cy={view.y(y)} r={(radius + 8) * view.unit} />
      <circle cx={view.x(x)} cy={view.y(y)} r={radius * view.unit} />
    </>
  );
}
