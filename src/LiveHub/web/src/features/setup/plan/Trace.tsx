import { formatMetres } from '../../../format';
import { middle, type Point } from '../draft/geometry';
import type { View } from '../surface/viewport';

interface TraceProps {
  readonly view: View;
  readonly places: readonly Point[];
  /** Where the next place would be. */
  readonly cursor: Point | undefined;
  readonly isClosed: boolean;
  /** The length of an edge in metres; absent where an edge has none. */
  readonly measure?: (from: Point, to: Point) => number;
}

/** What has been drawn so far, with the edge that the next place would make and its length. */
export function Trace({ view, places, cursor, isClosed, measure }: TraceProps) {
  const last = places.at(-1);
  const all = cursor ? [...places, cursor] : places;
  const [x, y] = last && cursor ? middle(last, cursor) : [0, 0];
  return (
    <g className="trace">
      {isClosed && all.length > 2 ? <polygon points={view.points(all)} /> : <polyline points={view.points(all)} />}
      {places.map((place, i) => (
        <circle key={i} cx={view.x(place[0])} cy={view.y(place[1])} r={(i === 0 && isClosed ? 6 : 4) * view.unit} />
      ))}
      {measure && last && cursor && (
        <text className="trace-length" x={view.x(x)} y={view.y(y) - 8}>
          {formatMetres(measure(last, cursor))}
        </text>
      )}
    </g>
  );
}
