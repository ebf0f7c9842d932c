import { texts } from '../../../texts';
import type { HotPlace } from './heatField';

interface HotPlacesProps {
  readonly places: readonly HotPlace[];
  /** How many are listed at most; the room of the others stays. */
  readonly most: number;
  readonly describe: (place: HotPlace) => string;
  /** Called with the place that is to be shown on the plan. */
  readonly onPoint: (place: HotPlace | undefined) => void;
}

/** The hottest places in words, for whoever has no pointer; each shows where it is on the plan. */
export function HotPlaces({ places, most, describe, onPoint }: HotPlacesProps) {
  return (
    <section className="hot-places" aria-label={texts.store.heat.hottest}>
      <h3>{texts.store.heat.hottest}</h3>
      <ol style={{ minHeight: `${most * 1.75}em` }}>
        {places.map((place, i) => (
          <li key={i}>
            <button
              type="button"
              data-testid={`hot-place-${i}`}
              data-x={place.x}
              data-y={place.y}
              data-value={place.value}
              onFocus={() => onPoint(place)}
              onBlur={() => onPoint(undefined)}
              onPointerEnter={() => onPoint(place)}
              onPointerLeave={() => onPoint(undefined)}
            >
              {describe(place)}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
