import { memo } from 'react';

/** The size that the line is drawn in; the picture stretches to its place. */
const WIDTH = 60;
const HEIGHT = 20;

/** The course of a number over the last hour, a value a minute, the newest at the right edge. It decorates a number beside it. */
export const Sparkline = memo(function Sparkline({ values, most }: { values: readonly (number | null)[]; most: number | undefined }) {
  const path = sparkPath(values, most);
  return (
    <svg className="spark" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      {path !== '' && <path d={path} />}
    </svg>
  );
});

/**
 * The path of a line through the values. Gaps stay gaps.
 * @param most What fills the height; the highest value where nothing is given or it is exceeded.
 */
export function sparkPath(values: readonly (number | null)[], most: number | undefined): string {
  const top = Math.max(1, most ?? 0, ...values.map((value) => value ?? 0));
  let pen = 'M';
  let path = '';
  values.forEach((value, i) => {
    if (value === null) {
      pen = 'M';
      return;
    }
    const x = WIDTH - (values.length - 1 - i);
    const y = HEIGHT - 1 - (value / top) * (HEIGHT - 2);
    path += `${pen}${x} ${Math.round(y * 100) / 100}`;
    pen = 'L';
  });
  return path;
}
