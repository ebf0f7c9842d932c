import { texts } from '../../../texts';
import { useSetup } from '../context';
import { addFloor, addWall, remove } from '../draft/edits';
import { isSame, type Path } from '../draft/json';
import { numbered } from '../draft/slug';
import { camerasOf, type FloorView } from '../draft/views';
import { PointFields } from '../fields/fields';
import { NameFields } from '../fields/NameFields';
import { Corners } from './Corners';
import { FloorChoice } from './FloorChoice';
import { ObjectList } from './ObjectList';
import { PicturePanel } from './PicturePanel';

const words = texts.setup.plan;

/** The plan of a floor: its size, its picture and its walls. */
export function PlanPanel() {
  const { floor, floors, edit, showFloor } = useSetup();
  const add = () => {
    edit((now) => addFloor(now, numbered(words.floor, floors.map(({ name }) => name))));
    showFloor(floors.length);
  };
  return (
    <>
      <section className="panel setup-form" aria-label={words.title}>
        <h2>{words.title}</h2>
        <FloorChoice />
        {floor ? <FloorForm key={JSON.stringify(floor.path)} floor={floor} /> : <p className="setup-empty">{words.noFloor}</p>}
        <button type="button" className="button" onClick={add}>{words.addFloor}</button>
      </section>
      {floor && <PicturePanel key={`picture ${JSON.stringify(floor.path)}`} floor={floor} />}
      {floor && <WallsPanel floor={floor} />}
    </>
  );
}

function FloorForm({ floor }: { floor: FloorView }) {
  const { draft, edit, floors, showFloor } = useSetup();
  const isWatched = camerasOf(draft.now).some((camera) => camera.floor === floor.id);
  return (
    <>
      <NameFields path={floor.path} />
      <fieldset className="corners">
        <legend>{words.size}</legend>
        <ol>
          {(['min', 'max'] as const).map((corner) => (
            <li key={corner}>
              <span className="corner-word">{words[corner]}</span>
              <PointFields label={words[corner]} path={[...floor.path, corner]} step={0.5} />
            </li>
          ))}
        </ol>
      </fieldset>
      {floors.length > 1 && (
        <button
          type="button"
          className="button button-danger"
          disabled={isWatched}
          title={isWatched ? words.floorWatched : undefined}
          onClick={() => {
            edit((now) => remove(now, floor.path));
            showFloor(0);
          }}
        >
          {texts.setup.remove(floor.name || floor.id)}
        </button>
      )}
    </>
  );
}

function WallsPanel({ floor }: { floor: FloorView }) {
  const { edit, draw, select, selected } = useSetup();
  const wall = floor.walls.findIndex((_, i) => isSame([...floor.path, 'walls', i], selected));
  const drawWall = () => {
    select(undefined);
    draw({
      hint: words.wallHint,
      least: 2,
      isClosed: false,
      done: (places) => {
        draw(undefined);
        if (places.length >= 2) {
          edit((now) => addWall(now, floor.path, places));
          select([...floor.path, 'walls', floor.walls.length]);
        }
      },
    });
  };
  const putWall = () => {
    edit((now) => addWall(now, floor.path, [floor.min, [floor.max[0], floor.min[1]]]));
    select([...floor.path, 'walls', floor.walls.length]);
  };
  const path: Path = [...floor.path, 'walls', wall];
  return (
    <section className="panel setup-form" aria-label={words.walls}>
      <h2>{words.walls}</h2>
      <div className="setup-row">
        <button type="button" className="button" data-testid="draw-wall" onClick={drawWall}>{words.drawWall}</button>
        <button type="button" className="button" data-testid="put-wall" onClick={putWall}>{words.putWall}</button>
      </div>
      <ObjectList
        label={words.walls}
        empty={words.noWalls}
        isMovable
        rows={floor.walls.map((places, i) => ({ path: [...floor.path, 'walls', i], name: words.wall(i + 1), note: words.wallCorners(places.length) }))}
      />
      {wall >= 0 && (
        <>
          <Corners label={texts.setup.corners.title} path={path} least={2} />
          <button
            type="button"
            className="button button-danger"
            onClick={() => {
              edit((now) => remove(now, path));
              select(undefined);
            }}
          >
            {texts.setup.remove(words.wall(wall + 1))}
          </button>
        </>
      )}
    </section>
  );
}
