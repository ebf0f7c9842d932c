import './store.css';
import { useStorePlan } from '../../api/stores';
import { Link } from '../../routing/Link';
import { WALL_PATH } from '../../routing/route';
import { failureText, texts } from '../../texts';
import { Message } from '../../ui/Message';
import { StoreSkeleton } from './StoreSkeleton';
import { StoreView } from './StoreView';

/** One store: loads its plan, or says that there is no such store. */
export function StorePage({ id }: { id: string }) {
  const plan = useStorePlan(id);
  switch (plan.status) {
    case 'ready':
      return <StoreView plan={plan.value} />;
    case 'loading':
      return <StoreSkeleton />;
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
