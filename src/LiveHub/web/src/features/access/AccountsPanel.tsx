import { useState } from 'react';
import { addAccount, removeAccount, setRole, useAccounts } from '../../api/access';
import type { ShownAccount } from '../../contracts/contracts.g';
import { failureText, texts } from '../../texts';
import { Skeleton } from '../../ui/Skeleton';
import { Confirm } from './Confirm';
import { limitTo } from './entries';
import { ProblemLine, RoleFields, ROLES } from './Fields';
import { useChange } from './useChange';

const words = texts.access;

/** Everybody who can sign in, and the form for one more. */
export function AccountsPanel() {
  const accounts = useAccounts();
  return (
    <section className="panel" aria-labelledby="access-accounts">
      <h2 id="access-accounts">{words.accounts}</h2>
      {accounts.status === 'loading' && <Skeleton height="6rem" />}
      {accounts.status === 'failed' && <p role="alert">{texts.loadFailed(failureText(accounts.failure))}</p>}
      {accounts.status === 'ready' && accounts.value.length === 0 && <p className="access-hint">{words.noAccounts}</p>}
      {accounts.status === 'ready' && (
        <ul className="access-list" data-testid="accounts">
          {accounts.value.map((account) => (
            <AccountRow key={account.name} account={account} />
          ))}
        </ul>
      )}
      <NewAccountForm isFirst={accounts.status === 'ready' && accounts.value.length === 0} />
    </section>
  );
}

function AccountRow({ account }: { account: ShownAccount }) {
  const [isOpen, setOpen] = useState(false);
  const { problem, isPending, run } = useChange();
  return (
    <li>
      <div className="access-who">
        <strong>{account.name}</strong>
        <span>{words.roles[ROLES.find((role) => role === account.role) ?? 'viewer']}</span>
        {account.role === 'viewer' && <span>{account.stores?.join(', ') ?? words.allStores}</span>}
      </div>
      <div className="access-actions">
        <button type="button" className="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {words.changeRole}
          <span className="visually-hidden"> {account.name}</span>
        </button>
        <Confirm label={words.remove} question={words.removeQuestion(account.name)} onConfirm={() => void run(removeAccount(account.name))} />
      </div>
      {isOpen && (
        <RoleForm
          account={account}
          isPending={isPending}
          onSave={(role, stores) => {
            void run(setRole(account.name, { role, ...(role === 'viewer' ? limitTo(stores) : {}) }), () => setOpen(false));
          }}
        />
      )}
      <ProblemLine problem={problem} />
    </li>
  );
}

function RoleForm(props: { account: ShownAccount; isPending: boolean; onSave: (role: string, stores: string) => void }) {
  const [role, setRoleTo] = useState(props.account.role);
  const [stores, setStores] = useState(props.account.stores?.join(', ') ?? '');
  return (
    <form
      className="access-form"
      onSubmit={(event) => {
        event.preventDefault();
        props.onSave(role, stores);
      }}
    >
      <RoleFields role={role} stores={stores} onRole={setRoleTo} onStores={setStores} />
      <button className="button" data-kind="primary" disabled={props.isPending}>
        {words.save}
      </button>
      <p className="access-hint">{words.signedOut}</p>
    </form>
  );
}

function NewAccountForm({ isFirst }: { isFirst: boolean }) {
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [chosenRole, setChosenRole] = useState('viewer');
  const [stores, setStores] = useState('');
  const { problem, isPending, run } = useChange();
  const role = isFirst ? 'administrator' : chosenRole;

  return (
    <form
      className="access-form"
      aria-label={words.newAccount}
      onSubmit={(event) => {
        event.preventDefault();
        void run(addAccount({ name, password, role, ...(role === 'viewer' ? limitTo(stores) : {}) }), () => {
          setName('');
          setPassword('');
          setStores('');
        });
      }}
    >
      <h3>{words.newAccount}</h3>
      <label className="access-field">
        {words.name}
        <input className="access-input" required maxLength={64} autoComplete="off" autoCapitalize="none" spellCheck={false} value={name} onChange={({ target }) => setName(target.value)} />
      </label>
      <label className="access-field">
        {words.password}
        <input className="access-input" type="password" required minLength={12} maxLength={200} autoComplete="new-password" value={password} onChange={({ target }) => setPassword(target.value)} />
      </label>
      <RoleFields role={role} stores={stores} onRole={setChosenRole} onStores={setStores} />
      <button className="button" data-kind="primary" disabled={isPending}>
        {words.add}
      </button>
      <ProblemLine problem={problem} />
    </form>
  );
}
