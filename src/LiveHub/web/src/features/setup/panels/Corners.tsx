import { formatPath, isList, listAt, at, type Path, withAt } from '../draft/json';
import { middle } from '../draft/geometry';
import { RASTER } from '../draft/snapping';
import { pointsOf } from '../draft/views';
import { texts } from '../../../texts';
import { useSetup } from '../context';
import { PointFields } from '../fields/fields';

const words = texts.setup.corners;

interface CornersProps {
  readonly label: string;
  readonly path: Path;
  readonly least: number;
  readonly step?: number;
  /** Whether corners come and go. */
  readonly isFixed?: boolean;
}

/** Places as numbers, each with the means to remove it or to put another one after it. */
export function Corners({ label, path, least, step = RASTER, isFixed = false }: CornersProps) {
  const { draft, edit } = useSetup();
  const list = at(draft.now, path);
  if (!isList(list)) {
    return null;
  }
  const places = pointsOf(list);
  const insert = (i: number) => {
    const [place, next] = [places[i], places[(i + 1) % places.length]];
    if (place && next) {
      edit((now) => withAt(now, path, listAt(now, path).toSpliced(i + 1, 0, middle(place, next))));
    }
  };
  return (
    <fieldset className="corners">
      <legend>{label}</legend>
      <ol>
        {places.map((_, i) => (
          <li key={formatPath([...path, i])}>
            <span className="corner-number">{i + 1}</span>
            <PointFields label={words.corner(label, i + 1)} path={[...path, i]} step={step} />
            {!isFixed && (
              <>
                <button type="button" className="button-mini" aria-label={words.insert(i + 1)} title={words.insert(i + 1)} onClick={() => insert(i)}>
                  +
                </button>
                <button
                  type="button"
                  className="button-mini"
                  aria-label={words.remove(i + 1)}
                  title={words.remove(i + 1)}
                  disabled={places.length <= least}
                  onClick={() => edit((now) => withAt(now, [...path, i], undefined))}
                >
                  ×
                </button>
              </>
            )}
          </li>
        ))}
      </ol>
    </fieldset>
  );
}
