import type { CalibrationJudgement } from '../../../contracts/contracts.g';
import { formatCentimetres, formatDecimal } from '../../../format';
import { texts } from '../../../texts';
import { Status } from '../../../ui/Status';
import { useSetup } from '../context';
import { addPair } from '../draft/cameras';
import { formatPath, withAt } from '../draft/json';
import { RASTER } from '../draft/snapping';
import type { CameraView } from '../draft/views';
import { useProblems } from '../fields/Field';
import { PointFields } from '../fields/fields';
import type { HalfPair } from './CameraWork';
import { errorOf, suspectOf } from './errors';

const words = texts.setup.cameras;

interface PairListProps {
  readonly camera: CameraView;
  readonly judgement: CalibrationJudgement | undefined;
  readonly half: HalfPair;
  readonly selected: number | undefined;
  readonly onSelect: (pair: number) => void;
  readonly onCancel: () => void;
}

/** The pairs of a calibration as numbers, each with its error, and what they amount to. */
export function PairList({ camera, judgement, half, selected, onSelect, onCancel }: PairListProps) {
  const { edit } = useSetup();
  const { calibration } = camera;
  const path = [...camera.path, 'calibration', 'points'];
  const problems = useProblems([...camera.path, 'calibration']);
  const suspect = suspectOf(judgement);
  return (
    <div className="pairs" data-field={formatPath([...camera.path, 'calibration'])} tabIndex={-1}>
      <p className="field-hint">{calibration.isMatrix ? words.matrix : words.pairsHint}</p>
      <div role="status" className="pairs-verdict" data-testid="calibration-verdict">
        <Verdict judgement={judgement} missing={calibration.isMatrix ? 0 : Math.max(0, 4 - calibration.pairs.length)} />
        {suspect !== undefined && (
          <p className="field-problem" data-testid="suspect">{words.suspect(suspect + 1)}</p>
        )}
      </div>
      {judgement === undefined && problems.length > 0 && <p className="field-problem">{problems.join(' ')}</p>}
      <ol className="pair-list">
        {calibration.pairs.map((_, i) => {
          const [error, pixels] = [errorOf(judgement, i, suspect), judgement?.points[i]?.pixels];
          return (
            <li key={i} className={i === selected ? 'pair pair-selected' : 'pair'} data-testid={`pair-${i + 1}`} onFocus={() => onSelect(i)}>
              <span className="corner-number">{i + 1}</span>
              <span className="pair-places">
                <span className="pair-side">{words.image}</span>
                <PointFields label={words.pairImage(i + 1)} path={[...path, i, 'image']} step={1} />
                <span className="pair-side">{words.plan}</span>
                <PointFields label={words.pairFloor(i + 1)} path={[...path, i, 'floor']} step={RASTER} />
              </span>
              <span className={i === suspect ? 'pair-error tone-bad' : 'pair-error'} data-testid={`pair-${i + 1}-error`}>
                {error === undefined || pixels === undefined ? '' : `${formatCentimetres(error)} · ${formatDecimal(pixels, 1)} px`}
              </span>
              <button
                type="button"
                className="button-mini"
                aria-label={words.removePair(i + 1)}
                title={words.removePair(i + 1)}
                onClick={() => edit((now) => withAt(now, [...path, i], undefined))}
              >
                ×
              </button>
            </li>
          );
        })}
      </ol>
      {(half.image ?? half.floor) && (
        <p className="pair-half" role="status">
          {half.image ? words.planNext : words.stillNext}{' '}
          <button type="button" className="button" onClick={onCancel}>{words.cancelPair}</button>
        </p>
      )}
      <button
        type="button"
        className="button"
        disabled={calibration.imageWidth <= 0}
        onClick={() => edit((now) => addPair(now, camera.path, [calibration.imageWidth / 2, calibration.imageHeight / 2], [0, 0]))}
      >
        {words.addPair}
      </button>
    </div>
  );
}

function Verdict({ judgement, missing }: { judgement: CalibrationJudgement | undefined; missing: number }) {
  if (missing > 0) {
    return <Status tone="quiet">{words.missingPairs(missing)}</Status>;
  }
  if (judgement === undefined) {
    return <Status tone="quiet">{words.judging}</Status>;
  }
  if (judgement.problem !== undefined) {
    return <Status tone="bad">{judgement.problem}</Status>;
  }
  const { rmsMetres, rmsPixels } = judgement;
  return rmsMetres === undefined || rmsPixels === undefined ? (
    <Status tone="good">{words.usable}</Status>
  ) : (
    <Status tone={suspectOf(judgement) === undefined ? 'good' : 'warn'}>{words.rms(formatCentimetres(rmsMetres), formatDecimal(rmsPixels, 1))}</Status>
  );
}
