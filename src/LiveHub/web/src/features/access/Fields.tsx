import { texts } from '../../texts';

const words = texts.access;

export const ROLES = ['viewer', 'operator', 'administrator'] as const;

export const SCOPES = ['read', 'signals', 'frames'] as const;

/** What an account may do, and for a viewer in which stores. */
export function RoleFields(props: { role: string; stores: string; onRole: (role: string) => void; onStores: (stores: string) => void }) {
  return (
    <>
      <label className="access-field">
        {words.role}
        <select className="access-input" value={props.role} onChange={({ target }) => props.onRole(target.value)}>
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {words.roles[role]}
            </option>
          ))}
        </select>
      </label>
      {props.role === 'viewer' && <StoresField value={props.stores} onChange={props.onStores} />}
    </>
  );
}

/** The ids of stores; none for all. */
export function StoresField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  return (
    <label className="access-field">
      {words.storesLabel}
      <input className="access-input" autoComplete="off" spellCheck={false} placeholder={words.allStores} value={value} onChange={({ target }) => onChange(target.value)} />
    </label>
  );
}

/** What the server said against a change. */
export function ProblemLine({ problem }: { problem: string | undefined }) {
  return problem === undefined ? null : (
    <p className="access-problem" role="alert">
      {problem}
    </p>
  );
}
