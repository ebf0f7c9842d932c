/** From this share of the capacity on, a store is called busy. */
export const BUSY_SHARE = 0.9;

/** A slim bar: a share from 0 to 1, which may be exceeded. It decorates a number that stands beside it. */
export function Meter({ share }: { share: number }) {
  const level = share >= 1 ? 'full' : share >= BUSY_SHARE ? 'high' : 'normal';
  return (
    <span className="meter" data-level={level} aria-hidden="true">
      <span style={{ transform: `scaleX(${Math.min(1, Math.max(0, share))})` }} />
    </span>
  );
}
