import { useStorePlan } from '../../api/stores';
import { texts } from '../../texts';
import { Skeleton } from '../../ui/Skeleton';
import { StoreHead } from '../../ui/StoreHead';
import { useTitle } from '../../ui/useTitle';

/** Report of one store. */
export function ReportPage({ id }: { id: string }) {
  useTitle(texts.history.title);
  const plan = useStorePlan(id);
  return plan.status === 'ready' ? (
    <StoreHead id={id} name={plan.value.name} simulation={plan.value.simulation} page="report" />
  ) : (
    <Skeleton height="60vh" />
  );
}
