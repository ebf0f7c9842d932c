import { isSame } from '../draft/json';
import { camerasOf } from '../draft/views';
import { useSetup } from '../context';
import { PlanEditor } from '../plan/PlanEditor';
import { CameraList } from './CameraList';
import { CameraWork } from './CameraWork';

/** The cameras: all of them on the plan, or one with its picture. */
export function CameraStep() {
  const { draft, selected, floor, floors } = useSetup();
  const camera = camerasOf(draft.now).find(({ path }) => isSame(path, selected));
  if (camera) {
    return <CameraWork key={JSON.stringify(camera.path)} camera={camera} floor={floors.find(({ id }) => id === camera.floor)} />;
  }
  return (
    <>
      <div className="setup-left">{floor && <PlanEditor floor={floor} />}</div>
      <div className="setup-right">
        <CameraList />
      </div>
    </>
  );
}
