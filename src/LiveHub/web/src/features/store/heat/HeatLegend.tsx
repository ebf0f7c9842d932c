import { type CSSProperties, useMemo } from 'react';
import { formatCount } from '../../../format';
import { texts } from '../../../texts';
import { useIsDark } from '../../../ui/theme';
import { heatColour, heatOpacity } from './heatColours';
import { heatPosition, heatTicks } from './heatScale';

/** How many colours the bar is drawn with. */
const STEPS = 24;

/** What the colours of the heatmap stand for. */
export function HeatLegend({ top, period }: { top: number; period: string }) {
  const dark = useIsDark();
  const bar = useMemo(() => `linear-gradient(to right, ${Array.from({ length: STEPS + 1 }, (_, i) => cssColour(i / STEPS, dark)).join(', ')})`, [dark]);
  return (
    <figure className="heat-legend" data-testid="heat-legend" data-top={top}>
      <figcaption>
        {texts.store.heat.unit} <span>{period}</span>
      </figcaption>
      <div className="heat-bar" style={{ backgroundImage: bar }} aria-hidden="true" />
      <ul className="heat-ticks" aria-label={texts.store.heat.scale}>
        {heatTicks(top).map((tick) => (
          <li key={tick} style={{ '--at': heatPosition(tick, top) } as CSSProperties}>
            {formatCount(tick)}
          </li>
        ))}
      </ul>
    </figure>
  );
}

function cssColour(position: number, dark: boolean): string {
  return `rgb(${heatColour(position, dark).join(' ')} / ${heatOpacity(position)})`;
}
