import { useMemo, useState } from 'react';
import { type Hours, useHeatmaps } from '../../../api/maps';
import type { ResourceState } from '../../../api/resource';
import type { StoreHeatmaps } from '../../../contracts/contracts.g';
import { useNow } from '../../../time/useNow';
import { hourBefore, hourOf, type Period, type PeriodMistake } from '../period/period';
import { type HeatField, heatField } from './heatField';
import { heatTop } from './heatScale';

/** Which time a heatmap shows, as the address says it. */
export type HeatChoice = 'off' | 'live' | 'hour' | 'last' | 'period';

/** How often what still changes is loaded again, in milliseconds. Hours grow by the minute. */
const LIVE_EVERY_MS = 3000;
const HOUR_EVERY_MS = 20_000;

const HOUR_MS = 3_600_000;

/** A heatmap as it stands. */
export interface Heat {
  readonly state: ResourceState<StoreHeatmaps>;
  /** Of the chosen floor; undefined where nothing is known of it. */
  readonly field: HeatField | undefined;
  /** The value of the strongest colour, in people-seconds per square metre. */
  readonly top: number;
  /** The hours that it shows; undefined where it shows none. */
  readonly hours: Hours | undefined;
}

/** The choice that an address names; none where it names another. */
export function heatChoice(text: string | null): HeatChoice {
  return text === 'live' || text === 'hour' || text === 'last' || text === 'period' ? text : 'off';
}

/** The heatmap of one floor. */
export function useHeat(store: string, floor: string | undefined, timeZone: string, choice: HeatChoice, period: Period | PeriodMistake): Heat {
  const now = useNow();
  const { from, to } = hoursOf(choice, timeZone, now, period) ?? {};
  const hours = useMemo(() => (from === undefined || to === undefined ? undefined : { from, to }), [from, to]);
  const grows = to !== undefined && to > now;
  const state = useHeatmaps(store, choice === 'live' ? 'lately' : hours, choice === 'live' ? LIVE_EVERY_MS : grows ? HOUR_EVERY_MS : undefined);
  const map = state.status === 'ready' ? state.value.floors.find((each) => each.floor === floor) : undefined;
  const field = useMemo(() => map && heatField(map), [map]);
  return { state, field, top: useSteadyTop(field?.max ?? 0, `${floor ?? ''} ${choice}`), hours };
}

function hoursOf(choice: HeatChoice, timeZone: string, now: number, period: Period | PeriodMistake): Hours | undefined {
  switch (choice) {
    case 'hour':
      return { from: hourOf(now, timeZone), to: hourOf(now, timeZone) + HOUR_MS };
    case 'last':
      return hourBefore(now, timeZone);
    case 'period':
      return typeof period === 'string' ? undefined : period;
    default:
      return undefined;
  }
}

/** The top of the scale, which moves only when the values no longer fit it. */
function useSteadyTop(max: number, of: string): number {
  const [before, setBefore] = useState({ of, top: heatTop(max, undefined) });
  const top = heatTop(max, before.of === of ? before.top : undefined);
  if (before.of !== of || before.top !== top) {
    setBefore({ of, top });
  }
  return top;
}
