import { useSession } from '../api/session';
import { Link } from '../routing/Link';
import { ACCESS_PATH } from '../routing/route';
import { texts } from '../texts';

/** The way to accounts and tokens, for those who give them. */
export function AccessLink() {
  const session = useSession();
  return session.status === 'ready' && session.value.role === 'administrator' ? (
    <Link className="button" href={ACCESS_PATH}>
      {texts.access.title}
    </Link>
  ) : null;
}
