import './access.css';
import { useSession } from '../../api/session';
import { texts } from '../../texts';
import { Message } from '../../ui/Message';
import { Skeleton } from '../../ui/Skeleton';
import { useTitle } from '../../ui/useTitle';
import { AccountsPanel } from './AccountsPanel';
import { TokensPanel } from './TokensPanel';

const words = texts.access;

/** Who may sign in, and which programs have a token. */
export function AccessPage() {
  const session = useSession();
  if (session.status !== 'ready') {
    return <Skeleton height="60vh" />;
  }
  return session.value.role === 'administrator' ? (
    <Panels />
  ) : (
    <Message title={words.title}>
      <p>{words.notAllowed}</p>
    </Message>
  );
}

function Panels() {
  useTitle(words.title);
  return (
    <div className="access">
      <h1>{words.title}</h1>
      <AccountsPanel />
      <TokensPanel />
    </div>
  );
}
