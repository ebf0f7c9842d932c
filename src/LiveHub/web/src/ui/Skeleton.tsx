import { texts } from '../texts';

/** The place of something that is being loaded. */
export function Skeleton({ height }: { height: string }) {
  return (
    <div className="skeleton" style={{ height }} role="status">
      <span className="visually-hidden">{texts.loading}</span>
    </div>
  );
}
