import { useMemo } from 'react';
import { failureText, texts } from '../../../texts';
import { periodText } from '../period/periodText';
import { HeatLegend } from './HeatLegend';
import { type HotPlace, hottest } from './heatField';
import { HotPlaces } from './HotPlaces';
import type { Heat } from './useHeat';

const words = texts.store.heat;

/** How many hot places are listed. */
const MOST_PLACES = 5;

interface HeatDetailsProps {
  readonly heat: Heat;
  readonly timeZone: string;
  readonly describe: (place: HotPlace) => string;
  readonly onPoint: (place: HotPlace | undefined) => void;
}

/** What stands below a plan with a heatmap: its legend and its hottest places, or why there is none. */
export function HeatDetails({ heat: { state, field, top, hours }, timeZone, describe, onPoint }: HeatDetailsProps) {
  const period = hours === undefined ? words.lately : periodText(hours, timeZone);
  const places = useMemo(() => (field ? hottest(field, MOST_PLACES) : []), [field]);
  return (
    <div className="heat-details">
      <HeatLegend top={top} period={period} />
      {places.length > 0 ? (
        <HotPlaces places={places} most={MOST_PLACES} describe={describe} onPoint={onPoint} />
      ) : (
        <p className="heat-none" role={state.status === 'failed' ? 'alert' : undefined}>
          {state.status === 'loading' && texts.loading}
          {state.status === 'failed' && texts.loadFailed(failureText(state.failure))}
          {(state.status === 'ready' || state.status === 'missing') && words.nobody(period)}
        </p>
      )}
    </div>
  );
}
