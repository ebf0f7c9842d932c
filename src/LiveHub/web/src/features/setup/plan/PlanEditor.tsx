import type { ReactNode } from 'react';
import { distance, type Point } from '../draft/geometry';
import { move, remove } from '../draft/edits';
import { formatPath, isSame, type Path } from '../draft/json';
import { onRaster, RASTER, snapped } from '../draft/snapping';
import type { FloorView } from '../draft/views';
import { texts } from '../../../texts';
import { useSetup } from '../context';
import type { Step } from '../steps';
import { Draggable } from '../surface/Draggable';
import { Surface } from '../surface/Surface';
import { DrawingActions } from '../surface/DrawingActions';
import { useDrawing } from '../surface/useDrawing';
import type { View } from '../surface/viewport';
import { CornerHandles, LineHandles, ZoneHandles } from './handles';
import { Backdrop, LineShape, WallShape, ZoneShape } from './objects';
import { PlanSheet } from './PlanSheet';
import { cornersOf } from './shapes';
import { Trace } from './Trace';

const words = texts.setup.plan;

/** What can be taken hold of in a step. */
const EDITED: Partial<Record<Step, 'walls' | 'zones' | 'lines'>> = { plan: 'walls', zones: 'zones', lines: 'lines' };

/** The plan of a floor, on which walls, zones and lines are drawn and moved. */
export function PlanEditor({ floor, children }: { floor: FloorView; children?: (view: View) => ReactNode }) {
  const { edit, dispatch, step, selected, select, drawing } = useSetup();
  const tracing = useDrawing(drawing);
  const edited = EDITED[step];

  const onKey = (key: string): boolean => {
    if (drawing) {
      return tracing.onKey(key);
    }
    if ((key === 'Delete' || key === 'Backspace') && selected && edited) {
      edit((now) => remove(now, selected));
      select(undefined);
      return true;
    }
    if (key === 'Escape' && selected) {
      select(undefined);
      return true;
    }
    return false;
  };

  return (
    <Surface
      key={JSON.stringify([floor.path, floor.min, floor.max])}
      testId="plan-editor"
      label={words.label(floor.name)}
      hint={drawing?.hint ?? (selected && edited ? words.moveHint : words.hint)}
      box={floor}
      isUp
      step={RASTER}
      snap={(place, reach) => snapped(place, [...cornersOf(floor), ...tracing.places], reach)}
      onPick={drawing && tracing.pick}
      onArrow={selected && edited ? (by) => edit((now) => move(now, selected, by), `move ${formatPath(selected)}`) : undefined}
      onKey={onKey}
      onBackground={() => select(undefined)}
      actions={drawing && <DrawingActions tracing={tracing} drawing={drawing} />}
    >
      {(view, cursor) => (
        <>
          <PlanSheet view={view} floor={floor} />
          <Backdrop view={view} floor={floor} without={edited} />
          {children?.(view)}
          <g className={drawing ? 'objects objects-resting' : 'objects'}>
            {edited !== undefined &&
              objectsOf(floor, edited).map(({ path, shape }) => (
                <Draggable
                  key={formatPath(path)}
                  view={view}
                  className={isSame(path, selected) ? 'object object-selected' : 'object'}
                  testId={`shape-${formatPath(path)}`}
                  onTouch={() => select(path)}
                  onDrag={(to, from) => {
                    const by: Point = [onRaster(to[0] - from[0]), onRaster(to[1] - from[1])];
                    if (by[0] === 0 && by[1] === 0) {
                      return from;
                    }
                    edit((now) => move(now, path, by), `drag ${formatPath(path)}`);
                    return [from[0] + by[0], from[1] + by[1]];
                  }}
                  onDrop={() => dispatch({ type: 'pause' })}
                >
                  {shape(view)}
                </Draggable>
              ))}
            {!drawing && selected && <Handles view={view} floor={floor} selected={selected} />}
          </g>
          {drawing && <Trace view={view} places={tracing.places} cursor={cursor} isClosed={drawing.isClosed} measure={distance} />}
        </>
      )}
    </Surface>
  );
}

function objectsOf(floor: FloorView, edited: 'walls' | 'zones' | 'lines'): readonly { path: Path; shape: (view: View) => ReactNode }[] {
  switch (edited) {
    case 'walls':
      return floor.walls.map((wall, i) => ({ path: [...floor.path, 'walls', i], shape: (view) => <WallShape view={view} wall={wall} /> }));
    case 'zones':
      return floor.zones.map((zone) => ({ path: zone.path, shape: (view) => <ZoneShape view={view} zone={zone} /> }));
    case 'lines':
      return floor.lines.map((line) => ({ path: line.path, shape: (view) => <LineShape view={view} line={line} /> }));
  }
}

function Handles({ view, floor, selected }: { view: View; floor: FloorView; selected: Path }) {
  const zone = floor.zones.find(({ path }) => isSame(path, selected));
  const line = floor.lines.find(({ path }) => isSame(path, selected));
  const wall = floor.walls.find((_, i) => isSame([...floor.path, 'walls', i], selected));
  return (
    <>
      {zone && <ZoneHandles view={view} floor={floor} of={zone} />}
      {line && <LineHandles view={view} floor={floor} of={line} />}
      {wall && <CornerHandles view={view} floor={floor} of={{ path: selected, places: wall, isClosed: false }} />}
    </>
  );
}
