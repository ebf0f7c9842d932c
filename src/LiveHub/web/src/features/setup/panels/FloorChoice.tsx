import { isSame } from '../draft/json';
import { texts } from '../../../texts';
import { useSetup } from '../context';

/** Which floor the plan shows; nothing where there is only one. */
export function FloorChoice() {
  const { floors, floor, showFloor } = useSetup();
  return floors.length < 2 ? null : (
    <div className="segmented" role="group" aria-label={texts.setup.plan.floor}>
      {floors.map((each, i) => (
        <button key={i} type="button" aria-pressed={isSame(each.path, floor?.path)} onClick={() => showFloor(i)}>
          {each.name || each.id}
        </button>
      ))}
    </div>
  );
}
