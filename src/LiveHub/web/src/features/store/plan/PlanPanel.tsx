import { type CSSProperties, useCallback, useRef, useState } from 'react';
import { useSession } from '../../../api/session';
import type { FloorConfiguration, StoreLive, StorePlan } from '../../../contracts/contracts.g';
import { formatMetres, formatPeopleSeconds } from '../../../format';
import { setQuery, useQuery } from '../../../routing/location';
import { texts } from '../../../texts';
import { Segmented } from '../../../ui/Segmented';
import { HeatDetails } from '../heat/HeatDetails';
import type { HotPlace } from '../heat/heatField';
import { zoneAt } from '../heat/placeNames';
import { type HeatChoice, heatChoice, useHeat } from '../heat/useHeat';
import { PeriodPicker } from '../period/PeriodPicker';
import { usePeriod } from '../period/usePeriod';
import { FullScreenButton } from './FullScreenButton';
import { PlanCanvas } from './PlanCanvas';

const words = texts.store.heat;

const HEATS: readonly (readonly [HeatChoice, string])[] = [
  ['off', words.off],
  ['live', words.live],
  ['hour', words.thisHour],
  ['last', words.lastHour],
  ['period', words.period],
];

/** Maps that show, one after another, where single people are. */
const OF_NOW: readonly HeatChoice[] = ['live', 'hour'];

/** What of a store's live numbers the plan shows. */
export type PlanLive = Pick<StoreLive, 'positions' | 'zones' | 'lines' | 'coverage'>;

/** The plan of a floor, what is shown on it, and what that means. What is chosen stays in the address. */
export function PlanPanel({ plan, live }: { plan: StorePlan; live: PlanLive }) {
  const panel = useRef<HTMLElement>(null);
  const floorId = useQuery('floor');
  const session = useSession();
  const seesPositions = session.status !== 'ready' || session.value.seesPositions;
  const heats = seesPositions ? HEATS : HEATS.filter(([heat]) => !OF_NOW.includes(heat));
  const asked = heatChoice(useQuery('heat'));
  const choice = seesPositions || !OF_NOW.includes(asked) ? asked : 'off';
  const showsPeople = useQuery('people') !== 'off';
  const [mark, setMark] = useState<HotPlace>();
  const floor = plan.floors.find(({ id }) => id === floorId) ?? plan.floors[0];
  const chosen = usePeriod(plan.timeZone);
  const heat = useHeat(plan.id, floor?.id, plan.timeZone, choice, chosen.period);
  const describe = useCallback(
    ({ x, y, value }: HotPlace) =>
      words.place(zoneAt(floor?.zones ?? [], x, y)?.name, `${metres(x)}, ${metres(y)}`, formatPeopleSeconds(value)),
    [floor],
  );
  if (!floor) {
    return null;
  }
  const shown = choice !== 'off' && heat.field ? { field: heat.field, top: heat.top } : undefined;
  return (
    <section ref={panel} className="store-plan panel" aria-labelledby="plan" style={{ '--aspect': aspectOf(floor) } as CSSProperties}>
      <h2 id="plan" className="visually-hidden">
        {texts.store.planTitle}
      </h2>
      <div className="plan-tools">
        {plan.floors.length > 1 && (
          <Segmented
            label={texts.store.floors}
            value={floor.id}
            options={plan.floors.map(({ id, name }) => [id, name] as const)}
            onChange={(id) => setQuery('floor', id === plan.floors[0]?.id ? null : id)}
          />
        )}
        <span className="plan-tool-name" aria-hidden="true">
          {words.title}
        </span>
        <Segmented label={words.title} value={choice} options={heats} onChange={(next) => setQuery('heat', next === 'off' ? null : next)} />
        <label className="plan-switch">
          <input type="checkbox" role="switch" checked={showsPeople} onChange={() => setQuery('people', showsPeople ? 'off' : null)} />
          {texts.store.showPeople}
        </label>
        <FullScreenButton of={panel} />
      </div>
      {choice === 'period' && <PeriodPicker chosen={chosen} />}
      <PlanCanvas
        floor={floor}
        picture={plan.pictures.find((each) => each.floor === floor.id)}
        {...live}
        showsPeople={showsPeople}
        heat={shown}
        mark={mark}
        describe={describe}
      />
      {(choice === 'live' || heat.hours) && <HeatDetails heat={heat} timeZone={plan.timeZone} describe={describe} onPoint={setMark} />}
      {live.coverage.some((each) => each.floor === floor.id && each.unwatched.length > 0) && <p className="plan-note">{texts.store.blind.unwatched}</p>}
    </section>
  );
}

function aspectOf({ min, max }: FloorConfiguration): number {
  return (max[0] - min[0]) / Math.max(0.01, max[1] - min[1]);
}

/** Metres to the decimetre. */
function metres(value: number): string {
  return formatMetres(Math.round(value * 10) / 10);
}
