import { useStorePlan } from '../../api/stores';
import { Link } from '../../routing/Link';
import { WALL_PATH } from '../../routing/route';
import { failureText, texts } from '../../texts';
import { Message } from '../../ui/Message';
import { Skeleton } from '../../ui/Skeleton';
import { ReportView } from './report/ReportView';

/** One day of a store on one sheet of paper. */
export function ReportPage({ id }: { id: string }) {
  const plan = useStorePlan(id);
  switch (plan.status) {
    case 'loading':
      return <Skeleton height="60vh" />;
    case 'missing':
      return (
        <Message title={texts.missing.title}>
          <p>{texts.missing.store(id)}</p>
          <p>
            <Link href={WALL_PATH}>{texts.missing.back}</Link>
          </p>
        </Message>
      );
    case 'failed':
      return (
        <p className="note" role="status">
          {texts.loadFailed(failureText(plan.failure))}
        </p>
      );
    case 'ready':
      return <ReportView plan={plan.value} />;
  }
}
