import type { CalibrationJudgement } from '../../../contracts/contracts.g';
import { texts } from '../../../texts';
import type { Drawing } from '../context';
import type { Box, Point } from '../draft/geometry';
import { onRaster, snapped } from '../draft/snapping';
import type { CameraView, PairView } from '../draft/views';
import { Trace } from '../plan/Trace';
import { Surface } from '../surface/Surface';
import { DrawingActions } from '../surface/DrawingActions';
import { useDrawing } from '../surface/useDrawing';
import type { HalfPair, Task } from './CameraWork';
import { suspectOf } from './errors';
import { Mark, PairMarks } from './pairMarks';
import type { Asked } from './useCamera';

const words = texts.setup.cameras;

interface StillSheetProps {
  readonly camera: CameraView;
  readonly still: Asked<string>;
  readonly task: Task;
  readonly pairs: readonly PairView[];
  readonly judgement: CalibrationJudgement | undefined;
  readonly half: HalfPair;
  readonly pair: number | undefined;
  readonly onPick: (image: Point) => void;
  readonly onMove: (i: number, side: 'image' | 'floor', to: Point) => void;
  readonly onDrop: () => void;
  readonly onMask: (mask: readonly Point[]) => void;
  readonly onReload: () => void;
}

/** The camera's picture, too coarse to know anybody on it, with pairs, the metre grid and masks. */
export function StillSheet({ camera, still, task, pairs, judgement, half, pair, onPick, onMove, onDrop, onMask, onReload }: StillSheetProps) {
  const { imageWidth, imageHeight } = camera.calibration;
  const drawing: Drawing = {
    hint: words.maskHint,
    least: 3,
    isClosed: true,
    done: (mask) => {
      if (mask.length >= 3) {
        onMask(mask);
      }
    },
  };
  const tracing = useDrawing(task === 'masks' ? drawing : undefined, task);
  if (imageWidth <= 0 || imageHeight <= 0) {
    return (
      <div className="surface surface-empty">
        <p>{still.isPending ? words.stillLoading : words.noStill}</p>
      </div>
    );
  }
  const box: Box = { min: [0, 0], max: [imageWidth, imageHeight] };
  const suspect = suspectOf(judgement);
  return (
    <Surface
      key={`${imageWidth} ${imageHeight}`}
      testId="still"
      label={words.still(camera.name || camera.id)}
      hint={task === 'masks' ? words.maskHint : half.floor ? words.stillNext : words.stillHint}
      box={box}
      step={1}
      snap={(place, reach) => (task === 'masks' ? snapped(place, tracing.places, reach, 0.1) : fine(place))}
      onPick={task === 'masks' ? tracing.pick : onPick}
      actions={
        <>
          {task === 'masks' && <DrawingActions tracing={tracing} drawing={drawing} />}
          <button type="button" className="button" disabled={still.isPending} onClick={onReload}>{words.reload}</button>
        </>
      }
      onKey={(key) => task === 'masks' && tracing.onKey(key)}
    >
      {(view, cursor) => (
        <>
          <rect className="plan-ground" x={view.x(0)} y={view.y(0)} width={imageWidth * view.scale} height={imageHeight * view.scale} />
          {still.value !== undefined && (
            <image href={still.value} x={view.x(0)} y={view.y(0)} width={imageWidth * view.scale} height={imageHeight * view.scale} preserveAspectRatio="none" data-testid="still-image" />
          )}
          {still.value === undefined && (
            <text className="still-note" x={view.width / 2} y={view.height / 2}>
              {still.isPending ? words.stillLoading : (still.problem ?? words.noStill)}
            </text>
          )}
          {judgement?.grid.map((line, i) => <polyline key={i} className="still-grid" points={view.points(line)} />)}
          {camera.masks.map((mask, i) => <polygon key={i} className="mask" points={view.points(mask)} />)}
          {task === 'pairs' && (
            <>
              <PairMarks
                view={view}
                places={pairs.map(({ image }) => image)}
                selected={pair}
                isSuspect={(i) => i === suspect}
                onMove={(i, to) => onMove(i, 'image', fine(to))}
                onDrop={onDrop}
              />
              {half.image && <g className="mark mark-half"><Mark view={view} at={half.image} word={String(pairs.length + 1)} /></g>}
            </>
          )}
          {task === 'masks' && <Trace view={view} places={tracing.places} cursor={cursor} isClosed />}
        </>
      )}
    </Surface>
  );
}

/** A tenth of a pixel: finer than anybody points. */
function fine([x, y]: Point): Point {
  return [onRaster(x, 0.1), onRaster(y, 0.1)];
}
