import { useState } from 'react';
import { addToken } from '../../api/access';
import type { MadeToken } from '../../contracts/contracts.g';
import { texts } from '../../texts';
import { limitTo } from './entries';
import { ProblemLine, SCOPES, StoresField } from './Fields';
import { useChange } from './useChange';

const words = texts.access;

const MOST_DAYS = 3660;

/** Makes a token for a program. */
export function NewTokenForm({ onMade }: { onMade: (made: MadeToken) => void }) {
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<readonly string[]>(['read']);
  const [stores, setStores] = useState('');
  const [days, setDays] = useState('365');
  const { problem, isPending, run } = useChange();

  return (
    <form
      className="access-form"
      aria-label={words.newToken}
      onSubmit={(event) => {
        event.preventDefault();
        void run(addToken({ name, scopes: [...scopes], days: Number(days), ...limitTo(stores) }), (made) => {
          setName('');
          onMade(made);
        });
      }}
    >
      <h3>{words.newToken}</h3>
      <label className="access-field">
        {words.purpose}
        <input className="access-input" required maxLength={100} autoComplete="off" value={name} onChange={({ target }) => setName(target.value)} />
      </label>
      <fieldset className="access-scopes">
        <legend>{words.scopesLabel}</legend>
        {SCOPES.map((scope) => (
          <label key={scope}>
            <input
              type="checkbox"
              checked={scopes.includes(scope)}
              onChange={({ target }) => setScopes(target.checked ? [...scopes, scope] : scopes.filter((each) => each !== scope))}
            />
            {words.scopes[scope]}
          </label>
        ))}
      </fieldset>
      <StoresField value={stores} onChange={setStores} />
      <label className="access-field">
        {words.days}
        <input className="access-input" type="number" required min={1} max={MOST_DAYS} value={days} onChange={({ target }) => setDays(target.value)} />
      </label>
      <button className="button" data-kind="primary" disabled={isPending || scopes.length === 0}>
        {words.make}
      </button>
      <ProblemLine problem={problem} />
    </form>
  );
}
