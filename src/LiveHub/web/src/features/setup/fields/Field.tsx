import { type ReactNode, useId } from 'react';
import { formatPath, isWithin, parsePath, type Path } from '../draft/json';
import { useSetup } from '../context';

/** The problems that the server has with a field, or with what is in it. */
export function useProblems(path: Path): readonly string[] {
  return useSetup()
    .problems.filter(({ field }) => isWithin(parsePath(field), path))
    .map(({ message }) => message);
}

interface FieldProps {
  readonly label: string;
  readonly path: Path;
  readonly hint?: string | undefined;
  /** The control, which has to carry what it is given. */
  readonly children: (control: { id: string; 'aria-invalid': boolean; 'aria-describedby': string | undefined; 'data-field': string }) => ReactNode;
}

/** A label, a control, and what is wrong with what it holds. */
export function Field({ label, path, hint, children }: FieldProps) {
  const id = useId();
  const problems = useProblems(path);
  const hasNote = hint !== undefined || problems.length > 0;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        'aria-invalid': problems.length > 0,
        'aria-describedby': hasNote ? `${id}-note` : undefined,
        'data-field': formatPath(path),
      })}
      {hasNote && (
        <p id={`${id}-note`} className={problems.length > 0 ? 'field-problem' : 'field-hint'}>
          {problems.length > 0 ? problems.join(' ') : hint}
        </p>
      )}
    </div>
  );
}
