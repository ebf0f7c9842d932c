import { texts } from '../../../texts';
import { useSetup } from '../context';
import { addLine, flip, lastOf, remove } from '../draft/edits';
import { clamped, type Point } from '../draft/geometry';
import { isSame, type Path } from '../draft/json';
import { numbered } from '../draft/slug';
import { RASTER } from '../draft/snapping';
import type { LineView } from '../draft/views';
import { NumberField, PointFields } from '../fields/fields';
import { NameFields } from '../fields/NameFields';
import { newPlace } from '../plan/shapes';
import { FloorChoice } from './FloorChoice';
import { ObjectList } from './ObjectList';

const words = texts.setup.lines;

/** The counting lines of a floor. */
export function LinesPanel() {
  const { floor, draft, edit, select, selected, draw } = useSetup();
  if (!floor) {
    return <p className="setup-empty">{texts.setup.plan.noFloor}</p>;
  }
  const line = floor.lines.find(({ path }) => isSame(path, selected));
  const list: Path = [...floor.path, 'lines'];
  const add = (from: Point, to: Point) => {
    const name = numbered(words.one, floor.lines.map((each) => each.name));
    edit((now) => addLine(now, floor.path, name, from, to));
    select(lastOf(addLine(draft.now, floor.path, name, from, to), list));
  };
  const drawLine = () => {
    select(undefined);
    draw({
      hint: words.drawHint,
      least: 2,
      most: 2,
      isClosed: false,
      done: ([from, to]) => {
        draw(undefined);
        if (from && to) {
          add(from, to);
        }
      },
    });
  };
  const put = () => {
    const [x, y] = newPlace(floor);
    add(clamped([x - 1, y], floor), clamped([x + 1, y], floor));
  };
  return (
    <>
      <section className="panel setup-form" aria-label={words.title}>
        <h2>{words.title}</h2>
        <FloorChoice />
        <p className="field-hint">{words.addHint}</p>
        <div className="setup-row">
          <button type="button" className="button" data-testid="draw-line" onClick={drawLine}>{words.draw}</button>
          <button type="button" className="button" data-testid="put-line" onClick={put}>{words.put}</button>
        </div>
        <ObjectList label={words.title} empty={words.none} isMovable rows={floor.lines.map(({ path, name, id }) => ({ path, name: name || id }))} />
      </section>
      {line && <LineForm key={JSON.stringify(line.path)} line={line} />}
    </>
  );
}

function LineForm({ line }: { line: LineView }) {
  const { edit, select } = useSetup();
  return (
    <section className="panel setup-form" aria-label={line.name || line.id}>
      <h2>{line.name || line.id}</h2>
      <NameFields path={line.path} />
      <p className="field-hint">{words.arrow}</p>
      <button type="button" className="button" data-testid="flip" onClick={() => edit((now) => flip(now, line.path))}>
        {words.flip}
      </button>
      <fieldset className="corners">
        <legend>{words.ends}</legend>
        <ol>
          {(['from', 'to', 'inside'] as const).map((end) => (
            <li key={end}>
              <span className="corner-word">{words[end]}</span>
              <PointFields label={words[end]} path={[...line.path, end]} step={RASTER} />
            </li>
          ))}
        </ol>
      </fieldset>
      <NumberField label={words.band} path={[...line.path, 'band']} hint={words.bandHint} step={0.05} min={0.05} max={2} isOptional placeholder="0.5" />
      <button
        type="button"
        className="button button-danger"
        onClick={() => {
          edit((now) => remove(now, line.path));
          select(undefined);
        }}
      >
        {texts.setup.remove(line.name || line.id)}
      </button>
    </section>
  );
}
