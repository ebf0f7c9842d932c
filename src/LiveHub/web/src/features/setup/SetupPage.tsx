import { useStorePlan } from '../../api/stores';
import { texts } from '../../texts';
import { Skeleton } from '../../ui/Skeleton';
import { StoreHead } from '../../ui/StoreHead';
import { useTitle } from '../../ui/useTitle';

/** Setup of one store. */
export function SetupPage({ id }: { id: string }) {
  useTitle(texts.setup.title);
  const plan = useStorePlan(id);
  return plan.status === 'ready' ? (
    <StoreHead id={id} name={plan.value.name} simulation={plan.value.simulation} page="setup" />
  ) : (
    <Skeleton height="60vh" />
  );
}
