import { signOut, useSession } from '../api/session';
import { texts } from '../texts';

/** Who is signed in, and the way out; nothing where nobody has to sign in. */
export function SignOut() {
  const session = useSession();
  if (session.status !== 'ready' || !session.value.isAccount) {
    return null;
  }
  return (
    <button type="button" className="button" title={session.value.name} onClick={() => void signOut()}>
      {texts.session.signOut}
    </button>
  );
}
