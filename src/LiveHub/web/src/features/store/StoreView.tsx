import './store.css';
import { useEffect } from 'react';
import { useMaySetUp } from '../../api/session';
import { reloadPlan } from '../../api/stores';
import type { StoreLive, StorePlan } from '../../contracts/contracts.g';
import { useStoreLive } from '../../live';
import { texts } from '../../texts';
import { Skeleton } from '../../ui/Skeleton';
import { StoreHead } from '../../ui/StoreHead';
import { useTitle } from '../../ui/useTitle';
import { Alerts } from './alerts/Alerts';
import { Blindness } from './Blindness';
import { CameraList } from './CameraList';
import { Faces } from './Faces';
import { Freshness } from './Freshness';
import { LinesTable } from './LinesTable';
import { Occupancy } from './Occupancy';
import { FlowPanel } from './flow/FlowPanel';
import { PlanPanel } from './plan/PlanPanel';
import { QueuesTable } from './queues/QueuesTable';
import { ShelvesTable } from './shelves/ShelvesTable';
import { WithoutPositions } from './WithoutPositions';
import { ZonesTable } from './ZonesTable';

const NOBODY: Pick<StoreLive, 'positions' | 'zones' | 'lines' | 'cameras' | 'queues' | 'shelves' | 'alerts' | 'coverage'> = {
  positions: [],
  zones: [],
  lines: [],
  cameras: [],
  queues: [],
  shelves: [],
  alerts: [],
  coverage: [],
};

/** A store whose plan is known, with its live numbers as soon as they come. */
export function StoreView({ plan }: { plan: StorePlan }) {
  useTitle(plan.name);
  const { value: live, error } = useStoreLive(plan.id);
  useNewestPlan(plan, live?.configuration);
  const { zones, lines, cameras, queues, alerts, shelves } = live ?? NOBODY;
  const allZones = plan.floors.flatMap((floor) => floor.zones);
  return (
    <div className="store">
      <StoreHead id={plan.id} name={plan.name} simulation={plan.simulation} page="store" offersSetup={useMaySetUp()}>
        {live && <Freshness live={live} />}
      </StoreHead>
      <PlanPanel plan={plan} live={live ?? NOBODY} />
      <div className="store-side">
        <div className="store-figures">
          {live ? <Occupancy live={live} capacity={plan.capacity} /> : <Skeleton height="11rem" />}
          {live && <Faces cameras={cameras} expression={live.expression} profile={live.profile} />}
          <WithoutPositions />
          <Alerts store={plan.id} alerts={plan.alerts} live={alerts} />
          {live && <Blindness plan={plan} live={live} />}
          {!live && error !== undefined && <p className="note" role="alert">{texts.store.refused(error)}</p>}
        </div>
        <div className="store-tables">
          <QueuesTable zones={allZones} live={queues} />
          <ZonesTable zones={allZones} live={zones} />
        </div>
        <div className="store-tables">
          <ShelvesTable zones={allZones} live={shelves} />
          <LinesTable lines={plan.floors.flatMap((floor) => floor.lines)} live={lines} />
          <CameraList cameras={plan.cameras} live={cameras} />
        </div>
      </div>
      <FlowPanel plan={plan} />
    </div>
  );
}

/** Loads the plan again where the numbers are of another version of the configuration. */
function useNewestPlan({ id, configuration }: StorePlan, version: number | undefined): void {
  useEffect(() => {
    if (version !== undefined && version !== configuration) {
      reloadPlan(id);
    }
  }, [id, configuration, version]);
}
