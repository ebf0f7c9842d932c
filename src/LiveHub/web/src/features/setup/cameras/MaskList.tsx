import { texts } from '../../../texts';
import { useSetup } from '../context';
import { addMask } from '../draft/cameras';
import { corners } from '../draft/geometry';
import { formatPath, withAt } from '../draft/json';
import type { CameraView } from '../draft/views';
import { Corners } from '../panels/Corners';

const words = texts.setup.cameras;

/** The masks of a camera as numbers. */
export function MaskList({ camera }: { camera: CameraView }) {
  const { edit } = useSetup();
  const { imageWidth, imageHeight } = camera.calibration;
  const put = () => edit((now) => addMask(now, camera.path, corners({ min: [0, 0], max: [Math.round(imageWidth / 4), Math.round(imageHeight / 4)] })));
  return (
    <div className="pairs" data-field={formatPath([...camera.path, 'masks'])} tabIndex={-1}>
      <p className="field-hint">{words.masksHint}</p>
      <button type="button" className="button" data-testid="put-mask" disabled={imageWidth <= 0} onClick={put}>{words.putMask}</button>
      {camera.masks.length === 0 && <p className="setup-empty">{words.noMasks}</p>}
      {camera.masks.map((_, i) => (
        <div key={i} className="mask-item">
          <Corners label={words.mask(i + 1)} path={[...camera.path, 'masks', i]} least={3} step={1} />
          <button type="button" className="button button-danger" onClick={() => edit((now) => withAt(now, [...camera.path, 'masks', i], undefined))}>
            {texts.setup.remove(words.mask(i + 1))}
          </button>
        </div>
      ))}
    </div>
  );
}
