import type { HistoryBucket, HistoryFigures } from '../../../contracts/contracts.g';
import { formatStoreTime } from '../../../format';
import { texts } from '../../../texts';
import { formatIn, type Unit } from '../units';

const WIDTH = 720;
const HEIGHT = 84;
const HEAD = 4;
const LINE = 12;

interface HourBarsProps {
  readonly title: string;
  readonly unit: Unit;
  readonly currency?: string | undefined;
  readonly buckets: readonly HistoryBucket[];
  /** The hours of the day that it is compared with, shown as marks. */
  readonly before: readonly HistoryBucket[] | undefined;
  readonly pick: (figures: HistoryFigures) => number | undefined;
}

/** A figure by the hour as bars that print sharply, with their numbers below; marks are those of the day before it is compared with. */
export function HourBars({ title, unit, currency, buckets, before, pick }: HourBarsProps) {
  const values = buckets.map(({ figures }) => pick(figures));
  const marks = buckets.map((_, i) => (before?.[i] === undefined ? undefined : pick(before[i].figures)));
  const known = values.filter((value) => value !== undefined);
  const top = Math.max(1, ...known, ...marks.filter((mark) => mark !== undefined));
  const step = WIDTH / Math.max(1, buckets.length);
  const y = (value: number) => HEAD + (HEIGHT - HEAD) * (1 - Math.max(0, value) / top);
  const text = (value: number) => formatIn(unit === 'money' ? 'count' : unit, value, currency);
  return (
    <figure className="report-bars">
      <figcaption>{title}</figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT + 2 * LINE + 4}`}
        role="img"
        aria-label={known.length === 0 ? title : texts.history.daily.bars(title, formatIn(unit, Math.min(...known), currency), formatIn(unit, Math.max(...known), currency))}
      >
        {buckets.map(({ from }, i) => {
          const [value, mark, x] = [values[i], marks[i], i * step];
          return (
            <g key={from}>
              {value !== undefined && <rect x={x + step * 0.14} width={step * 0.72} y={y(value)} height={HEIGHT - y(value)} rx={1.5} />}
              {mark !== undefined && mark > 0 && <path d={`M${x + step * 0.06} ${y(mark)}h${step * 0.88}`} />}
              {i % 2 === 0 && (
                <text className="report-hour" data-major={i % 6 === 0} x={x + step / 2} y={HEIGHT + LINE}>
                  {formatStoreTime(from, { hour: 'numeric' })}
                </text>
              )}
              <text x={x + step / 2} y={HEIGHT + 2 * LINE}>
                {value === undefined ? '' : text(value)}
              </text>
            </g>
          );
        })}
        <path className="report-base" d={`M0 ${HEIGHT}h${WIDTH}`} />
      </svg>
    </figure>
  );
}
