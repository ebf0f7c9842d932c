import type { Box } from '../draft/geometry';
import type { FloorView } from '../draft/views';
import type { View } from '../surface/viewport';
import { PlanPicture } from './PlanPicture';
import { gridLines, gridStep } from './shapes';

/** What lies beneath everything on a plan: its ground, its picture and the metre grid. */
export function PlanSheet({ view, floor }: { view: View; floor: FloorView }) {
  return (
    <>
      <rect className="plan-ground" {...rectangle(view, floor)} />
      <PlanPicture view={view} floor={floor} />
      <path className="plan-grid" d={gridLines(floor, gridStep(view.scale)).map(([a, b]) => `M${view.x(a[0])} ${view.y(a[1])}L${view.x(b[0])} ${view.y(b[1])}`).join('')} />
      <rect className="plan-edge" {...rectangle(view, floor)} />
    </>
  );
}

function rectangle(view: View, { min, max }: Box) {
  return { x: view.x(min[0]), y: view.y(max[1]), width: (max[0] - min[0]) * view.scale, height: (max[1] - min[1]) * view.scale };
}
