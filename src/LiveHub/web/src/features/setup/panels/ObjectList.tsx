import type { KeyboardEvent, ReactNode } from 'react';
import type { Point } from '../draft/geometry';
import { formatPath, isSame, isWithin, parsePath, type Path } from '../draft/json';
import { move } from '../draft/edits';
import { RASTER } from '../draft/snapping';
import { texts } from '../../../texts';
import { useSetup } from '../context';

const ARROWS: Record<string, Point> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

/** One row of a list of objects. */
export interface ObjectRow {
  readonly path: Path;
  readonly name: string;
  readonly note?: ReactNode;
}

interface ObjectListProps {
  readonly label: string;
  readonly rows: readonly ObjectRow[];
  readonly empty: string;
  /** Whether arrow keys move what is selected on the plan. */
  readonly isMovable?: boolean;
}

/** The objects of a step as a list: every one of them can be selected, and moved, without a pointer. */
export function ObjectList({ label, rows, empty, isMovable = false }: ObjectListProps) {
  const { selected, select, edit, problems } = useSetup();
  const onKeyDown = (event: KeyboardEvent, path: Path) => {
    const arrow = ARROWS[event.key];
    if (isMovable && arrow && isSame(path, selected)) {
      event.preventDefault();
      const far = event.shiftKey ? RASTER * 10 : RASTER;
      edit((now) => move(now, path, [arrow[0] * far, arrow[1] * far]), `move ${formatPath(path)}`);
    }
  };
  if (rows.length === 0) {
    return <p className="setup-empty">{empty}</p>;
  }
  return (
    <>
      <ul className="object-list" aria-label={label}>
        {rows.map(({ path, name, note }) => {
          const count = problems.filter(({ field }) => isWithin(parsePath(field), path)).length;
          return (
            <li key={formatPath(path)}>
              <button
                type="button"
                aria-pressed={isSame(path, selected)}
                data-testid={`item-${formatPath(path)}`}
                onClick={() => select(isSame(path, selected) ? undefined : path)}
                onKeyDown={(event) => onKeyDown(event, path)}
              >
                <span className="object-name">{name}</span>
                <span className="object-note">{note}</span>
                {count > 0 && <span className="object-problems">{texts.setup.problemCount(count)}</span>}
              </button>
            </li>
          );
        })}
      </ul>
      {isMovable && <p className="field-hint">{texts.setup.listHint}</p>}
    </>
  );
}
