import { useEffect, useMemo, useRef } from 'react';
import type { CoverageLive, FloorConfiguration, LineLive, ShopperPosition, ZoneLive } from '../../../contracts/contracts.g';
import { texts } from '../../../texts';
import { useIsDark } from '../../../ui/theme';
import { PlanPainter } from './planPainter';

interface PlanProps {
  readonly floor: FloorConfiguration;
  readonly positions: readonly ShopperPosition[];
  readonly zones: readonly ZoneLive[];
  readonly lines: readonly LineLive[];
  readonly coverage: readonly CoverageLive[];
}

/** One floor as seen from above, with everybody on it. The tables beside it say the same in words. */
export function PlanCanvas({ floor, positions, zones, lines, coverage }: PlanProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const painter = useRef<PlanPainter>(undefined);
  const dark = useIsDark();
  const here = useMemo(() => positions.filter((position) => position.floor === floor.id), [positions, floor]);

  useEffect(() => {
    if (!canvas.current) {
      return undefined;
    }
    const created = new PlanPainter(canvas.current, floor);
    painter.current = created;
    return () => created.dispose();
  }, [floor]);

  useEffect(() => painter.current?.setTheme(), [dark, floor]);
  useEffect(() => painter.current?.setCounts(zones, lines), [zones, lines, floor]);
  useEffect(() => painter.current?.setCoverage(coverage.find((each) => each.floor === floor.id)), [coverage, floor]);
  useEffect(() => painter.current?.setPositions(here), [here]);

  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={texts.store.plan(floor.name, here.length)}
      data-testid="plan"
      data-positions={here.length}
      data-positions-json={JSON.stringify(here.map(({ shopper, x, y }) => ({ shopper, x, y })))}
    />
  );
}
