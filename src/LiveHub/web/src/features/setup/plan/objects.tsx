import { beside, centre, distance, type Point } from '../draft/geometry';
import type { FloorView, LineView, ZoneView } from '../draft/views';
import type { View } from '../surface/viewport';

/** The length of a line's arrow, in units of the eye. */
const ARROW = 26;

/** A zone's area, its front edge and its name. */
export function ZoneShape({ view, zone }: { view: View; zone: ZoneView }) {
  const [x, y] = centre(zone.polygon);
  return (
    <>
      <polygon className={`zone zone-${zone.kind}`} points={view.points(zone.polygon)} />
      {zone.front.length === 2 && <polyline className="zone-front" points={view.points(zone.front)} />}
      <text className="plan-name" x={view.x(x)} y={view.y(y)}>
        {fitting(zone.name, (widthOf(zone.polygon) * view.scale) / view.unit)}
      </text>
    </>
  );
}

/** A counting line with an arrow towards its inner side. */
export function LineShape({ view, line }: { view: View; line: LineView }) {
  const [a, b] = arrow(line, (ARROW * view.unit) / view.scale);
  const [x1, y1, x2, y2] = [view.x(a[0]), view.y(a[1]), view.x(b[0]), view.y(b[1])];
  const [ux, uy] = [(x2 - x1) / ARROW, (y2 - y1) / ARROW];
  const head = `M${x2 - 8 * ux - 6 * uy} ${y2 - 8 * uy + 6 * ux}L${x2} ${y2}L${x2 - 8 * ux + 6 * uy} ${y2 - 8 * uy - 6 * ux}`;
  return (
    <>
      <polyline className="line-hit" points={view.points([line.from, line.to])} />
      <polyline className="line" points={view.points([line.from, line.to])} />
      <path className="line-arrow" d={`M${x1} ${y1}L${x2} ${y2}${head}`} />
    </>
  );
}

/** A wall. */
export function WallShape({ view, wall }: { view: View; wall: readonly Point[] }) {
  return (
    <>
      <polyline className="line-hit" points={view.points(wall)} />
      <polyline className="plan-wall" points={view.points(wall)} />
    </>
  );
}

/** Everything of a floor that is only looked at in a step. */
export function Backdrop({ view, floor, without }: { view: View; floor: FloorView; without: 'walls' | 'zones' | 'lines' | undefined }) {
  return (
    <g className="backdrop">
      {without !== 'zones' && floor.zones.map((zone, i) => <ZoneShape key={i} view={view} zone={zone} />)}
      {without !== 'walls' && floor.walls.map((wall, i) => <WallShape key={i} view={view} wall={wall} />)}
      {without !== 'lines' && floor.lines.map((line, i) => <LineShape key={i} view={view} line={line} />)}
    </g>
  );
}

/** The arrow of a line: from its middle, square to it, towards its inner side. */
function arrow({ from, to, inside }: LineView, length: number): readonly [Point, Point] {
  const isLeft = (to[0] - from[0]) * (inside[1] - from[1]) - (to[1] - from[1]) * (inside[0] - from[0]) >= 0;
  return [beside(from, to, 0), beside(from, to, isLeft ? length : -length)];
}

function widthOf(polygon: readonly Point[]): number {
  const xs = polygon.map(([x]) => x);
  return polygon.length === 0 ? 0 : distance([Math.min(...xs), 0], [Math.max(...xs), 0]);
}

/** As much of a name as fits into a width, in units of the eye. */
function fitting(name: string, width: number): string {
  const most = Math.floor((width - 6) / 7.4);
  return name.length <= most ? name : most < 4 ? '' : `${name.slice(0, most - 1)}…`;
}
