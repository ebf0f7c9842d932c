import { texts } from '../../../texts';
import { trendPoints } from './trend';
import { useTrend } from './useTrend';

/** The size that the line is drawn in; its width stretches to its place. */
const WIDTH = 64;
const HEIGHT = 18;

/** A small line of how a number went in the last quarter of an hour. It decorates the number beside it. */
export function Trend({ value }: { value: number | undefined }) {
  const samples = useTrend(value);
  return (
    <svg className="trend" height={HEIGHT} preserveAspectRatio="none" viewBox={`0 -2 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <title>{texts.store.queues.trend}</title>
      <path d={`M0,${HEIGHT - 4}H${WIDTH}`} />
      <polyline points={trendPoints(samples, WIDTH, HEIGHT - 4)} />
    </svg>
  );
}
