import { useMemo, useState } from 'react';
import { useHeatmaps, type HeatTime } from '../../../api/maps';
import type { ResourceState } from '../../../api/resource';
import type { StoreHeatmaps } from '../../../contracts/contracts.g';
import { useNow } from '../../../time/useNow';
import { hourBefore, hourOf } from '../period/period';
import { type HeatField, heatField } from './heatField';
import { heatTop } from './heatScale';

/** Which time a heatmap shows, as the address says it. */
export type HeatChoice = 'off' | 'live' | 'hour' | 'last';

/** How often what still changes is loaded again, in milliseconds. */
const LIVE_EVERY_MS = 3000;
const HOUR_EVERY_MS = 15_000;

/** A heatmap as it stands. */
export interface Heat {
  readonly state: ResourceState<StoreHeatmaps>;
  /** Of the chosen floor; undefined where nothing is known of it. */
  readonly field: HeatField | undefined;
  /** The value of the strongest colour, in people-seconds per square metre. */
  readonly top: number;
  /** The hour that it shows, by its beginning; undefined where it shows none. */
  readonly hour: number | undefined;
}

/** The choice that an address names; none where it names another. */
export function heatChoice(text: string | null): HeatChoice {
  return text === 'live' || text === 'hour' || text === 'last' ? text : 'off';
}

/** The heatmap of one floor. */
export function useHeat(store: string, floor: string | undefined, timeZone: string, choice: HeatChoice): Heat {
  const now = useNow();
  const hour = choice === 'hour' ? hourOf(now, timeZone) : choice === 'last' ? hourBefore(now, timeZone).from : undefined;
  const time = useMemo((): HeatTime | undefined => {
    return choice === 'off' ? undefined : hour === undefined ? { kind: 'lately' } : { kind: 'hour', at: hour };
  }, [choice, hour]);
  const state = useHeatmaps(store, time, { off: undefined, live: LIVE_EVERY_MS, hour: HOUR_EVERY_MS, last: undefined }[choice]);
  const map = state.status === 'ready' ? state.value.floors.find((each) => each.floor === floor) : undefined;
  const field = useMemo(() => map && heatField(map), [map]);
  return { state, field, top: useSteadyTop(field?.max ?? 0, `${floor ?? ''} ${choice}`), hour };
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
