import type { CalibrationJudgement } from '../../../contracts/contracts.g';
import { texts } from '../../../texts';
import type { Point } from '../draft/geometry';
import { RASTER, snapped } from '../draft/snapping';
import type { FloorView, PairView } from '../draft/views';
import { Backdrop } from '../plan/objects';
import { PlanSheet } from '../plan/PlanSheet';
import { cornersOf } from '../plan/shapes';
import { Surface } from '../surface/Surface';
import type { HalfPair } from './CameraWork';
import { suspectOf } from './errors';
import { Mark, PairMarks } from './pairMarks';

const words = texts.setup.cameras;

interface CalibrationPlanProps {
  readonly floor: FloorView;
  readonly isPicking: boolean;
  readonly pairs: readonly PairView[];
  readonly judgement: CalibrationJudgement | undefined;
  readonly half: HalfPair;
  readonly pair: number | undefined;
  readonly onPick: (floor: Point) => void;
  readonly onMove: (i: number, side: 'image' | 'floor', to: Point) => void;
  readonly onDrop: () => void;
}

/** The plan beside a camera's picture: where the pairs lie on it, and what of it the camera sees. */
export function CalibrationPlan({ floor, isPicking, pairs, judgement, half, pair, onPick, onMove, onDrop }: CalibrationPlanProps) {
  const suspect = suspectOf(judgement);
  return (
    <Surface
      key={JSON.stringify([floor.path, floor.min, floor.max])}
      testId="calibration-plan"
      label={texts.setup.plan.label(floor.name)}
      hint={half.image ? words.planNext : words.planHint}
      box={floor}
      isUp
      step={RASTER}
      snap={(place, reach) => snapped(place, cornersOf(floor), reach)}
      onPick={isPicking ? onPick : undefined}
    >
      {(view) => (
        <>
          <PlanSheet view={view} floor={floor} />
          {judgement?.coverage.map((area, i) => <polygon key={i} className="coverage" points={view.points(area)} />)}
          <Backdrop view={view} floor={floor} without={undefined} />
          <PairMarks
            view={view}
            places={pairs.map((each) => each.floor)}
            selected={pair}
            isSuspect={(i) => i === suspect}
            onMove={(i, to) => onMove(i, 'floor', snapped(to, cornersOf(floor), (9 * view.unit) / view.scale))}
            onDrop={onDrop}
          />
          {half.floor && <g className="mark mark-half"><Mark view={view} at={half.floor} word={String(pairs.length + 1)} /></g>}
        </>
      )}
    </Surface>
  );
}
