import { useState } from 'react';
import { revokeToken, useTokens } from '../../api/access';
import type { MadeToken, ShownToken } from '../../contracts/contracts.g';
import { formatMoment } from '../../format';
import { failureText, texts } from '../../texts';
import { serverClock } from '../../time/serverClock';
import { Skeleton } from '../../ui/Skeleton';
import { Confirm } from './Confirm';
import { isExpired } from './entries';
import { ProblemLine, SCOPES } from './Fields';
import { NewTokenForm } from './NewTokenForm';
import { useChange } from './useChange';

const words = texts.access;

/** The tokens of programs, the form for one more, and its secret, once. */
export function TokensPanel() {
  const tokens = useTokens();
  const [made, setMade] = useState<MadeToken>();
  return (
    <section className="panel" aria-labelledby="access-tokens">
      <h2 id="access-tokens">{words.tokens}</h2>
      {tokens.status === 'loading' && <Skeleton height="6rem" />}
      {tokens.status === 'failed' && <p role="alert">{texts.loadFailed(failureText(tokens.failure))}</p>}
      {tokens.status === 'ready' && tokens.value.length === 0 && <p className="access-hint">{words.noTokens}</p>}
      {tokens.status === 'ready' && (
        <ul className="access-list" data-testid="tokens">
          {tokens.value.map((token) => (
            <TokenRow key={token.id} token={token} />
          ))}
        </ul>
      )}
      {made && <Secret made={made} onDone={() => setMade(undefined)} />}
      <NewTokenForm onMade={setMade} />
    </section>
  );
}

function TokenRow({ token }: { token: ShownToken }) {
  const { problem, run } = useChange();
  const until = formatMoment(Date.parse(token.expiresAt));
  return (
    <li>
      <div className="access-who">
        <strong>{token.name}</strong>
        <span>{SCOPES.filter((scope) => token.scopes.includes(scope)).map((scope) => words.scopes[scope]).join(', ')}</span>
        <span>{token.stores?.join(', ') ?? words.allStores}</span>
        {isExpired(token.expiresAt, serverClock.now()) ? <span className="tone-bad">{words.expired(until)}</span> : <span>{words.expires(until)}</span>}
      </div>
      <div className="access-actions">
        <Confirm label={words.revoke} question={words.revokeQuestion(token.name)} onConfirm={() => void run(revokeToken(token.id))} />
      </div>
      <ProblemLine problem={problem} />
    </li>
  );
}

function Secret({ made, onDone }: { made: MadeToken; onDone: () => void }) {
  return (
    <div className="access-secret" role="status">
      <p>{words.secretOnce(made.token.name)}</p>
      <code data-testid="secret">{made.secret}</code>
      <div className="access-actions">
        {/* Browsers let pages copy over https and on the machine itself only. */}
        {window.isSecureContext && (
          <button type="button" className="button" onClick={() => void navigator.clipboard.writeText(made.secret)}>
            {words.copy}
          </button>
        )}
        <button type="button" className="button" onClick={onDone}>
          {words.secretKept}
        </button>
      </div>
    </div>
  );
}
