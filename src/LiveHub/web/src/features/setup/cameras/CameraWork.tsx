import { useEffect, useState } from 'react';
import { texts } from '../../../texts';
import { Segmented } from '../../../ui/Segmented';
import { useSetup } from '../context';
import { addMask, addPair, PICTURED, resize } from '../draft/cameras';
import { at, listAt, withAt } from '../draft/json';
import type { Point } from '../draft/geometry';
import { type CameraView, type FloorView, textAt } from '../draft/views';
import { PlanEditor } from '../plan/PlanEditor';
import { CalibrationPlan } from './CalibrationPlan';
import { MaskList } from './MaskList';
import { PairList } from './PairList';
import { SourceForm } from './SourceForm';
import { StillSheet } from './StillSheet';
import { questionOf, useJudgement, useStill, useTest } from './useCamera';

const words = texts.setup.cameras;

/** A pair of which only one place has been chosen. */
export interface HalfPair {
  readonly image?: Point;
  readonly floor?: Point;
}

/** What is being done with a camera's picture. */
export type Task = 'pairs' | 'masks';

/** One camera: its source, its picture, how that lies on the floor, and what of it nobody may look at. */
export function CameraWork({ camera, floor }: { camera: CameraView; floor: FloorView | undefined }) {
  const { api, draft, edit, dispatch } = useSetup();
  const [test, runTest] = useTest(api);
  const [still, loadStill] = useStill(api);
  const [task, setTask] = useState<Task>('pairs');
  const [half, setHalf] = useState<HalfPair>({});
  const [pair, setPair] = useState<number>();
  const { calibration } = camera;
  const judgement = useJudgement(
    api, floor ?? { min: [0, 0], max: [1, 1] }, at(draft.now, [...camera.path, 'calibration']),
    floor !== undefined && camera.kind !== 'observations' && (calibration.pairs.length >= 4 || calibration.isMatrix),
  );
  const question = questionOf(camera, draft.now, listAt(draft.saved, ['cameras']).map((each) => textAt(each, ['id'])));
  const isPictured = PICTURED.includes(camera.kind);

  // A camera that was saved shows its picture as soon as it is opened; a new one once it has been tested.
  const [opened] = useState(question);
  useEffect(() => {
    if (opened.camera !== undefined && isPictured) {
      void loadStill(opened);
    }
    // Only what it was when it was opened: every letter of a new address would open it again.
  }, [opened, isPictured, loadStill]);

  const onTest = async () => {
    const found = await runTest(question);
    if (found?.ok === true && found.width !== undefined && found.height !== undefined) {
      const { width, height } = found;
      edit((now) => resize(now, camera.path, width, height));
      await loadStill(question);
    }
  };
  const choose = (chosen: HalfPair) => {
    const { image, floor: place } = { ...half, ...chosen };
    if (image && place) {
      edit((now) => addPair(now, camera.path, image, place));
      setPair(calibration.isMatrix ? 0 : calibration.pairs.length);
      setHalf({});
    } else {
      setHalf(chosen);
    }
  };
  const movePair = (i: number, side: 'image' | 'floor', to: Point) => {
    setPair(i);
    edit((now) => withAt(now, [...camera.path, 'calibration', 'points', i, side], to), `drag pair ${i} ${side}`);
  };
  const shared = { pairs: calibration.pairs, judgement, half, pair, onMove: movePair, onDrop: () => dispatch({ type: 'pause' }) };

  return (
    <>
      <div className={isPictured ? 'setup-left setup-pair' : 'setup-left'}>
        {isPictured && (
          <StillSheet
            {...shared}
            camera={camera}
            still={still}
            task={task}
            onPick={(image) => choose({ image })}
            onMask={(mask) => edit((now) => addMask(now, camera.path, mask))}
            onReload={() => void loadStill(question)}
          />
        )}
        {floor && (isPictured ? <CalibrationPlan {...shared} floor={floor} isPicking={task === 'pairs'} onPick={(place) => choose({ floor: place })} /> : <PlanEditor floor={floor} />)}
        {isPictured && (
          <section className="panel setup-form setup-marked" aria-label={words.picture}>
            <Segmented
              label={words.task}
              value={task}
              options={[['pairs', words.calibrate], ['masks', words.masks]]}
              onChange={(next) => {
                setTask(next);
                setHalf({});
              }}
            />
            {task === 'pairs' ? (
              <PairList camera={camera} judgement={judgement} half={half} selected={pair} onSelect={setPair} onCancel={() => setHalf({})} />
            ) : (
              <MaskList camera={camera} />
            )}
          </section>
        )}
      </div>
      <div className="setup-right">
        <SourceForm camera={camera} test={test} onTest={() => void onTest()} />
      </div>
    </>
  );
}
