import { useState } from 'react';
import { at, formatPath, type Json, type Path, withAt } from '../draft/json';
import { numberAt, textAt } from '../draft/views';
import { useSetup } from '../context';
import { Field } from './Field';

interface TextFieldProps {
  readonly label: string;
  readonly path: Path;
  readonly hint?: string | undefined;
  readonly placeholder?: string;
  /** Whether an empty field means that nothing is said. */
  readonly isOptional?: boolean;
  /** Where a change means more than other text in the field. */
  readonly onText?: (text: string) => (now: Json) => Json;
  readonly options?: readonly string[];
}

/** A text of the configuration. */
export function TextField({ label, path, hint, placeholder, isOptional, onText, options }: TextFieldProps) {
  const { draft, edit } = useSetup();
  const toValue = (text: string) => (isOptional === true && text === '' ? undefined : text);
  return (
    <Field label={label} path={path} hint={hint}>
      {(control) => (
        <>
          <input
            {...control}
            className="input"
            value={textAt(draft.now, path)}
            placeholder={placeholder}
            spellCheck={false}
            autoComplete="off"
            list={options && `${control.id}-options`}
            onChange={({ target }) => edit(onText?.(target.value) ?? ((now) => withAt(now, path, toValue(target.value))), formatPath(path))}
          />
          {options && (
            <datalist id={`${control.id}-options`}>
              {options.map((option) => (
                <option key={option} value={option} />
              ))}
            </datalist>
          )}
        </>
      )}
    </Field>
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly path: Path;
  readonly hint?: string;
  readonly step?: number;
  readonly min?: number;
  readonly max?: number;
  /** Whether an empty field means that nothing is said. */
  readonly isOptional?: boolean;
  readonly placeholder?: string;
}

/** A number of the configuration. */
export function NumberField({ label, path, hint, isOptional, ...rest }: NumberFieldProps) {
  const { draft, edit } = useSetup();
  return (
    <Field label={label} path={path} hint={hint}>
      {(control) => (
        <NumberInput
          {...control}
          {...rest}
          value={numberAt(draft.now, path)}
          onNumber={(value) => {
            if (value !== undefined || isOptional === true) {
              edit((now) => withAt(now, path, value), formatPath(path));
            }
          }}
        />
      )}
    </Field>
  );
}

interface NumberInputProps {
  readonly value: number | undefined;
  readonly onNumber: (value: number | undefined) => void;
  readonly step?: number;
  readonly min?: number;
  readonly max?: number;
  readonly placeholder?: string;
  readonly id?: string;
  readonly 'aria-label'?: string;
  readonly 'aria-invalid'?: boolean;
  readonly 'aria-describedby'?: string | undefined;
  readonly 'data-field'?: string;
}

/** A number that can be typed and stepped. While it is being typed, what stands there is left alone. */
export function NumberInput({ value, onNumber, step = 1, ...rest }: NumberInputProps) {
  const [typed, setTyped] = useState<string>();
  return (
    <input
      {...rest}
      className="input input-number"
      type="number"
      step={step}
      value={typed ?? value ?? ''}
      onChange={({ target }) => {
        setTyped(target.value);
        onNumber(target.value === '' || Number.isNaN(target.valueAsNumber) ? undefined : target.valueAsNumber);
      }}
      onBlur={() => setTyped(undefined)}
    />
  );
}

interface ChoiceFieldProps {
  readonly label: string;
  readonly path: Path;
  readonly hint?: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly fallback?: string;
}

/** One of a few texts of the configuration. */
export function ChoiceField({ label, path, hint, options, fallback }: ChoiceFieldProps) {
  const { draft, edit } = useSetup();
  const value = textAt(draft.now, path) || (fallback ?? '');
  return (
    <Field label={label} path={path} hint={hint}>
      {(control) => (
        <select {...control} className="input" value={value} onChange={({ target }) => edit((now) => withAt(now, path, target.value))}>
          {!options.some(([option]) => option === value) && <option value={value}>{value}</option>}
          {options.map(([option, text]) => (
            <option key={option} value={option}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface PointFieldProps {
  readonly label: string;
  readonly path: Path;
  readonly step: number;
}

/** The two numbers of a place, in one line. */
export function PointFields({ label, path, step }: PointFieldProps) {
  const { draft, edit } = useSetup();
  return (
    <span className="point-fields" data-field={formatPath(path)}>
      {(['x', 'y'] as const).map((axis, i) => (
        <NumberInput
          key={axis}
          aria-label={`${label} ${axis}`}
          step={step}
          value={numberAt(at(draft.now, path), [i])}
          onNumber={(value) => {
            if (value !== undefined) {
              edit((now) => withAt(now, [...path, i], value), `${formatPath(path)}.${axis}`);
            }
          }}
        />
      ))}
    </span>
  );
}
