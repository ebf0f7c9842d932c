import './fields/fields.css';
import './setup.css';
import { useState } from 'react';
import { createStore } from '../../api/setup';
import { reloadResources, useStores } from '../../api/stores';
import { navigate } from '../../routing/location';
import { Link } from '../../routing/Link';
import { storePath, WALL_PATH } from '../../routing/route';
import { failureText, texts } from '../../texts';
import { useTitle } from '../../ui/useTitle';
import { isId, slug } from './draft/slug';

const words = texts.setup.newStore;
const ZONES = Intl.supportedValuesOf('timeZone');

/** Makes a store from a name, and leads to its set-up. */
export function NewStorePage() {
  useTitle(words.title);
  const stores = useStores();
  const chains = stores.status === 'ready' ? [...new Set(stores.value.map(({ chain }) => chain))] : [];
  const [name, setName] = useState('');
  const [typedId, setTypedId] = useState<string>();
  const [timeZone, setTimeZone] = useState(() => Intl.DateTimeFormat().resolvedOptions().timeZone);
  const [chain, setChain] = useState('');
  const [problem, setProblem] = useState<string>();
  const [isPending, setPending] = useState(false);
  const id = typedId ?? slug(name);

  const create = async () => {
    setPending(true);
    const answer = await createStore({ id, name, timeZone, ...(chain === '' ? {} : { chain }) });
    setPending(false);
    if (answer.status === 'ok') {
      reloadResources();
      navigate(`${storePath(answer.value.store, 'setup')}?step=plan`);
    } else {
      setProblem(answer.status === 'refused' ? answer.refusal.detail : failureText(answer.failure));
    }
  };

  return (
    <form
      className="panel setup-form new-store"
      onSubmit={(event) => {
        event.preventDefault();
        void create();
      }}
    >
      <h1>{words.title}</h1>
      <p className="field-hint">{words.hint}</p>
      <label className="field">
        {texts.setup.fields.name}
        <input className="input" data-testid="new-name" required maxLength={100} autoComplete="off" value={name} onChange={({ target }) => setName(target.value)} />
      </label>
      <label className="field">
        {texts.setup.fields.id}
        <input
          className="input"
          data-testid="new-id"
          required
          maxLength={64}
          autoComplete="off"
          spellCheck={false}
          value={id}
          aria-invalid={id !== '' && !isId(id)}
          aria-describedby="new-id-hint"
          onChange={({ target }) => setTypedId(target.value)}
        />
      </label>
      <p id="new-id-hint" className="field-hint">{texts.setup.fields.idRule}</p>
      <label className="field">
        {texts.setup.store.timeZone}
        <input className="input" list="new-zones" autoComplete="off" spellCheck={false} value={timeZone} onChange={({ target }) => setTimeZone(target.value)} />
        <datalist id="new-zones">{ZONES.map((zone) => <option key={zone} value={zone} />)}</datalist>
      </label>
      <label className="field">
        {texts.setup.store.chain}
        <input className="input" list="new-chains" autoComplete="off" spellCheck={false} value={chain} placeholder={chains[0] ?? 'stores'} onChange={({ target }) => setChain(target.value)} />
        <datalist id="new-chains">{chains.map((each) => <option key={each} value={each} />)}</datalist>
      </label>
      {problem !== undefined && <p className="field-problem" role="alert">{problem}</p>}
      <div className="setup-row">
        <button className="button button-main" data-testid="new-create" disabled={isPending || name.trim() === '' || !isId(id)}>{words.create}</button>
        <Link className="button" href={WALL_PATH}>{words.cancel}</Link>
      </div>
    </form>
  );
}
