/**
 * Where a value stands between nothing (0) and the scale's top (1). The root shows the aisles beside a till at which people
 * stand for minutes; the ticks of the legend stand where their values do.
 */
export function heatPosition(value: number, top: number): number {
  return top > 0 ? Math.sqrt(Math.min(1, Math.max(0, value / top))) : 0;
}

/** The lowest top: what one person leaves in a cell of a quarter of a metre in little more than a second. */
const LOWEST_TOP = 20;

/** While the highest value is above this share of the top, the scale stays as it is. */
const KEEP_SHARE = 0.35;

/** The top of a scale, 1, 2 or 5 times a power of ten. It stays while the values fit, so that colours do not jump. */
export function heatTop(max: number, before: number | undefined): number {
  if (before !== undefined && max <= before && (max > KEEP_SHARE * before || before === LOWEST_TOP)) {
    return before;
  }
  const power = 10 ** Math.floor(Math.log10(Math.max(LOWEST_TOP, max)));
  const step = [1, 2, 5, 10].find((each) => each * power >= max) ?? 10;
  return Math.max(LOWEST_TOP, step * power);
}

/** The values at which a legend has its ticks, round wherever the top is: spread over the scale from 0 to its top. */
export function heatTicks(top: number): readonly number[] {
  return [0, Math.ceil(top / 20), top / 5, top / 2, top];
}
