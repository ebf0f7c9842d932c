import { useSession } from '../../api/session';
import { texts } from '../../texts';

/** Says that the plan is empty since the viewer's role shows no single people, not since nobody is there. */
export function WithoutPositions() {
  const session = useSession();
  return session.status === 'ready' && !session.value.seesPositions ? <p className="note">{texts.session.withoutPositions}</p> : null;
}
