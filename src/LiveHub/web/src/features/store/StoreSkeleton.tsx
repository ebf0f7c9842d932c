import { Skeleton } from '../../ui/Skeleton';

/** The shape of a store's page before anything is known. */
export function StoreSkeleton() {
  return (
    <div className="store">
      <div className="store-head">
        <Skeleton height="2.5rem" />
      </div>
      <div className="store-plan">
        <Skeleton height="60vh" />
      </div>
      <div className="store-side">
        <Skeleton height="11rem" />
        <Skeleton height="14rem" />
        <Skeleton height="8rem" />
      </div>
    </div>
  );
}
