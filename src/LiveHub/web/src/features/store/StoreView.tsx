import { type CSSProperties, useState } from 'react';
import type { FloorConfiguration, StoreLive, StorePlan } from '../../contracts/contracts.g';
import { useStoreLive } from '../../live';
import { texts } from '../../texts';
import { Segmented } from '../../ui/Segmented';
import { Skeleton } from '../../ui/Skeleton';
import { StoreHead } from '../../ui/StoreHead';
import { useTitle } from '../../ui/useTitle';
import { Alerts } from './Alerts';
import { Blindness } from './Blindness';
import { CameraList } from './CameraList';
import { Freshness } from './Freshness';
import { LinesTable } from './LinesTable';
import { Occupancy } from './Occupancy';
import { PlanCanvas } from './plan/PlanCanvas';
import { QueuesTable } from './QueuesTable';
import { ZonesTable } from './ZonesTable';

const NOBODY: Pick<StoreLive, 'positions' | 'zones' | 'lines' | 'cameras' | 'queues' | 'alerts' | 'coverage'> = {
  positions: [],
  zones: [],
  lines: [],
  cameras: [],
  queues: [],
  alerts: [],
  coverage: [],
};

/** A store whose plan is known, with its live numbers as soon as they come. */
export function StoreView({ plan }: { plan: StorePlan }) {
  useTitle(plan.name);
  const { value: live, error } = useStoreLive(plan.id);
  const [floorId, setFloorId] = useState(plan.floors[0]?.id ?? '');
  const floor = plan.floors.find(({ id }) => id === floorId) ?? plan.floors[0];
  const { positions, zones, lines, cameras, queues, alerts, coverage } = live ?? NOBODY;
  return (
    <div className="store">
      <StoreHead id={plan.id} name={plan.name} simulation={plan.simulation} page="store">
        {live && <Freshness live={live} />}
      </StoreHead>
      <div className="store-figures">
        {live ? <Occupancy live={live} capacity={plan.capacity} /> : <Skeleton height="11rem" />}
        <Alerts alerts={plan.alerts} live={alerts} />
        {live && <Blindness plan={plan} live={live} />}
        {!live && error !== undefined && <p className="note" role="alert">{texts.store.refused(error)}</p>}
      </div>
      {floor && (
        <section className="store-plan panel" style={{ '--aspect': aspectOf(floor) } as CSSProperties}>
          {plan.floors.length > 1 && (
            <Segmented
              label={texts.store.floors}
              value={floor.id}
              options={plan.floors.map(({ id, name }) => [id, name] as const)}
              onChange={setFloorId}
            />
          )}
          <PlanCanvas floor={floor} positions={positions} zones={zones} lines={lines} coverage={coverage} />
          {coverage.some((each) => each.floor === floor.id && each.unwatched.length > 0) && <p className="plan-note">{texts.store.blind.unwatched}</p>}
        </section>
      )}
      <div className="store-tables">
        <QueuesTable zones={plan.floors.flatMap((each) => each.zones)} live={queues} />
        <ZonesTable zones={plan.floors.flatMap((each) => each.zones)} live={zones} />
        <LinesTable lines={plan.floors.flatMap((each) => each.lines)} live={lines} />
        <CameraList cameras={plan.cameras} live={cameras} />
      </div>
    </div>
  );
}

function aspectOf({ min, max }: FloorConfiguration): number {
  return (max[0] - min[0]) / Math.max(0.01, max[1] - min[1]);
}
