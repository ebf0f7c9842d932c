import type { ReactNode } from 'react';
import { useStorePlan } from '../api/stores';
import type { StorePlan } from '../contracts/contracts.g';
import { Link } from '../routing/Link';
import { WALL_PATH } from '../routing/route';
import { failureText, texts } from '../texts';
import { Message } from '../ui/Message';

interface WithPlanProps {
  readonly id: string;
  /** What stands here while the plan is loaded. */
  readonly loading: ReactNode;
  readonly children: (plan: StorePlan) => ReactNode;
}

/** A page of one store: loads the store's plan, or says that there is no such store. */
export function WithPlan({ id, loading, children }: WithPlanProps) {
  const plan = useStorePlan(id);
  switch (plan.status) {
    case 'ready':
      return children(plan.value);
    case 'loading':
      return loading;
    case 'failed':
      return <p className="note" role="alert">{texts.loadFailed(failureText(plan.failure))}</p>;
    case 'missing':
      return (
        <Message title={texts.missing.title}>
          <p>{texts.missing.store(id)}</p>
          <p>{texts.missing.hint}</p>
          <p>
            <Link href={WALL_PATH}>{texts.missing.back}</Link>
          </p>
        </Message>
      );
  }
}
