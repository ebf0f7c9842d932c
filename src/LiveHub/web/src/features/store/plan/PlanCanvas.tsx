import { type PointerEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { CoverageLive, FloorConfiguration, LineLive, PlanPicture, PlanPoint, ShopperPosition, ZoneLive } from '../../../contracts/contracts.g';
import { texts } from '../../../texts';
import { useIsDark } from '../../../ui/theme';
import { type HeatField, type HotPlace, valueAt } from '../heat/heatField';
import { useHeatPicture } from '../heat/useHeatPicture';
import { PlanPainter } from './planPainter';
import { usePicture } from './usePicture';

interface PlanProps {
  readonly floor: FloorConfiguration;
  readonly picture: PlanPicture | undefined;
  readonly positions: readonly ShopperPosition[];
  readonly zones: readonly ZoneLive[];
  readonly lines: readonly LineLive[];
  readonly coverage: readonly CoverageLive[];
  readonly showsPeople: boolean;
  readonly heat: { readonly field: HeatField; readonly top: number } | undefined;
  readonly mark: HotPlace | undefined;
  /** What the value under the pointer is called. */
  readonly describe: (place: HotPlace) => string;
}

/** Where the pointer is: on the canvas in CSS pixels, and on a floor in metres. */
interface Pointer {
  readonly x: number;
  readonly y: number;
  readonly point: PlanPoint;
  readonly floor: string;
}

/** One floor as seen from above, with everybody on it. The tables beside it say the same in words. */
export function PlanCanvas({ floor, picture, positions, zones, lines, coverage, showsPeople, heat, mark, describe }: PlanProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const painter = useRef<PlanPainter>(undefined);
  const [pointer, setPointer] = useState<Pointer>();
  const dark = useIsDark();
  const here = useMemo(() => positions.filter((position) => position.floor === floor.id), [positions, floor]);
  const beneath = usePicture(picture);
  const layer = useHeatPicture(heat, dark);

  useEffect(() => {
    if (!canvas.current) {
      return undefined;
    }
    const created = new PlanPainter(canvas.current, floor);
    painter.current = created;
    return () => created.dispose();
  }, [floor]);

  useEffect(() => painter.current?.setTheme(dark), [dark, floor]);
  useEffect(() => painter.current?.setCounts(zones, lines), [zones, lines, floor]);
  useEffect(() => painter.current?.setCoverage(coverage.find((each) => each.floor === floor.id)), [coverage, floor]);
  useEffect(() => painter.current?.setPositions(here), [here]);
  useEffect(() => painter.current?.setHeat(layer), [layer, floor]);
  useEffect(() => painter.current?.setPicture(beneath), [beneath, floor]);
  useEffect(() => painter.current?.setMark(mark), [mark, floor]);
  useEffect(() => painter.current?.setShowsPeople(showsPeople), [showsPeople, floor]);

  const follow = ({ nativeEvent: { offsetX: x, offsetY: y } }: PointerEvent) => {
    const point = painter.current?.pointAt(x, y);
    setPointer(point && { x, y, point, floor: floor.id });
  };
  return (
    <div className="plan-stage">
      <canvas
        ref={canvas}
        role="img"
        aria-label={texts.store.plan(floor.name, here.length)}
        data-testid="plan"
        data-positions={here.length}
        data-positions-json={JSON.stringify(here.map(({ shopper, x, y }) => ({ shopper, x, y })))}
        onPointerMove={heat && follow}
        onPointerDown={heat && follow}
        onPointerLeave={() => setPointer(undefined)}
      />
      {heat && pointer?.floor === floor.id && <Tip {...pointer} field={heat.field} describe={describe} />}
    </div>
  );
}

/** The value under the pointer. */
function Tip({ x, y, point, field, describe }: Pointer & { field: HeatField; describe: PlanProps['describe'] }) {
  const value = valueAt(field, point[0], point[1]);
  return value === undefined ? null : (
    <div className="plan-tip" style={{ left: x, top: y }} aria-hidden="true" data-testid="heat-tip">
      {describe({ x: point[0], y: point[1], value })}
    </div>
  );
}
