import { texts } from '../../../texts';
import { formatCount, formatDecimal } from '../../../format';
import { Status } from '../../../ui/Status';
import type { CameraTest } from '../../../contracts/contracts.g';
import { useSetup } from '../context';
import { LOCATED, locate, PICTURED, sourceOf } from '../draft/cameras';
import { remove } from '../draft/edits';
import { at, withAt } from '../draft/json';
import type { CameraView } from '../draft/views';
import { Field } from '../fields/Field';
import { ChoiceField, NumberField, TextField } from '../fields/fields';
import { NameFields } from '../fields/NameFields';
import type { Asked } from './useCamera';

const words = texts.setup.cameras;

interface SourceFormProps {
  readonly camera: CameraView;
  readonly test: Asked<CameraTest>;
  readonly onTest: () => void;
}

/** Where a camera's pictures come from, with a test that says in words whether they come. */
export function SourceForm({ camera, test, onTest }: SourceFormProps) {
  const { edit, floors, select } = useSetup();
  return (
    <section className="panel setup-form" aria-label={words.source}>
      <div className="setup-row">
        <h2>{camera.name || camera.id}</h2>
        <button type="button" className="button button-back" onClick={() => select(undefined)}>{words.all}</button>
      </div>
      <NameFields path={camera.path} />
      <Field label={words.kind} path={[...camera.path, 'source', 'kind']} hint={words.kindHint[camera.kind]}>
        {(control) => (
          <select {...control} className="input" value={camera.kind} onChange={({ target }) => edit((now) => sourceOf(now, camera.path, target.value))}>
            {Object.entries(words.kinds).map(([kind, name]) => (
              <option key={kind} value={kind}>{name}</option>
            ))}
          </select>
        )}
      </Field>
      {LOCATED.includes(camera.kind) && (
        <TextField
          label={words.location[camera.kind] ?? words.location['file'] ?? ''}
          path={[...camera.path, 'source', 'location']}
          placeholder={words.example[camera.kind] ?? ''}
          onText={(text) => (now) => locate(now, camera.path, text)}
        />
      )}
      {camera.kind === 'file' || camera.kind === 'images' ? <LoopField camera={camera} /> : null}
      {PICTURED.includes(camera.kind) && (
        <div className="setup-row">
          <button type="button" className="button button-main" data-testid="test-camera" disabled={test.isPending} onClick={onTest}>
            {test.isPending ? words.testing : words.test}
          </button>
        </div>
      )}
      <div className="test-result" role="status" data-testid="test-result">
        <TestResult test={test} />
      </div>
      {floors.length > 1 && <ChoiceField label={words.floor} path={[...camera.path, 'floor']} options={floors.map(({ id, name }) => [id, name || id])} />}
      <NumberField label={words.maxFrameRate} path={[...camera.path, 'maxFrameRate']} min={0.1} max={60} step={1} isOptional placeholder="10" />
      <button
        type="button"
        className="button button-danger"
        onClick={() => {
          edit((now) => remove(now, camera.path));
          select(undefined);
        }}
      >
        {texts.setup.remove(camera.name || camera.id)}
      </button>
    </section>
  );
}

function LoopField({ camera }: { camera: CameraView }) {
  const { draft, edit } = useSetup();
  const path = [...camera.path, 'source', 'loop'];
  const value = at(draft.now, path) === true;
  return (
    <label className="check">
      <input type="checkbox" checked={value} onChange={({ target }) => edit((now) => withAt(now, path, target.checked ? true : undefined))} />
      {words.loop}
    </label>
  );
}

function TestResult({ test: { isPending, value, problem } }: { test: Asked<CameraTest> }) {
  if (isPending) {
    return <p className="field-hint">{words.testingHint}</p>;
  }
  if (problem !== undefined) {
    return <Status tone="bad">{problem}</Status>;
  }
  if (value === undefined) {
    return null;
  }
  const { ok, sentence, width, height, frameRate, codec } = value;
  if (!ok || width === undefined || height === undefined) {
    return <Status tone={ok ? 'good' : 'bad'}>{sentence}</Status>;
  }
  const facts = [words.size(formatCount(width), formatCount(height)), frameRate === undefined ? undefined : words.rate(formatDecimal(frameRate, 0)), codec];
  return <Status tone="good">{words.delivers(facts.filter((fact) => fact !== undefined).join(' · '))}</Status>;
}
