import { type SubmitEvent, useState } from 'react';
import { formatMetres } from '../../../format';
import { failureText, texts } from '../../../texts';
import { useSetup } from '../context';
import { tidy } from '../draft/edits';
import { distance, type Point } from '../draft/geometry';
import { at, isObject, type Json, withAt } from '../draft/json';
import { onRaster } from '../draft/snapping';
import type { FloorView, PictureView } from '../draft/views';
import { NumberField, NumberInput, PointFields } from '../fields/fields';
import { boxWith } from '../plan/shapes';
import type { Size } from '../surface/viewport';
import { useImageSize } from '../surface/useImageSize';

const words = texts.setup.picture;

/** The picture beneath a floor's plan: where it comes from and how large it is. */
export function PicturePanel({ floor }: { floor: FloorView }) {
  const { api, edit, addPictureUrl, pictureUrl } = useSetup();
  const [note, setNote] = useState<string>();
  const size = useImageSize(pictureUrl(floor));

  const upload = async (file: File | undefined) => {
    if (!file) {
      return;
    }
    setNote(words.uploading);
    const answer = await api.uploadPicture(floor.id, file);
    if (answer.status !== 'ok') {
      setNote(answer.status === 'refused' ? answer.refusal.detail : failureText(answer.failure));
      return;
    }
    const { file: name, url, width, height } = answer.value;
    addPictureUrl(name, url);
    const placed = floor.picture ?? { min: floor.min, width: floor.max[0] - floor.min[0] };
    edit((now) => withPicture(now, floor, { ...placed, file: name }, { width, height }));
    setNote(undefined);
  };

  return (
    <section className="panel setup-form" aria-label={words.title}>
      <h2>{words.title}</h2>
      <p className="field-hint">{words.hint}</p>
      <div className="setup-row">
        <label className="button">
          {floor.picture ? words.replace : words.upload}
          <input
            className="visually-hidden"
            type="file"
            accept="image/png,image/jpeg"
            data-testid="picture-file"
            onChange={({ target }) => {
              void upload(target.files?.[0]);
              target.value = '';
            }}
          />
        </label>
        {floor.picture && (
          <button type="button" className="button button-danger" onClick={() => edit((now) => withAt(now, [...floor.path, 'picture'], undefined))}>
            {words.remove}
          </button>
        )}
      </div>
      <p role="status" className="field-hint">{note}</p>
      {floor.picture && size && <ScaleForm floor={floor} picture={floor.picture} size={size} />}
    </section>
  );
}

interface ScaleFormProps {
  readonly floor: FloorView;
  readonly picture: PictureView;
  readonly size: Size;
}

/** The picture's scale: two places on it, and how far apart they are in truth. */
function ScaleForm({ floor, picture, size }: ScaleFormProps) {
  const { edit, draw } = useSetup();
  const [drawn, setDrawn] = useState<readonly [Point, Point]>();
  const [metres, setMetres] = useState<number>();
  const path = [...floor.path, 'picture'];

  const pick = () =>
    draw({
      hint: words.scaleHint,
      least: 2,
      most: 2,
      isClosed: false,
      done: ([from, to]) => {
        draw(undefined);
        setDrawn(from && to && [from, to]);
        setMetres(undefined);
      },
    });
  const apply = (event: SubmitEvent) => {
    event.preventDefault();
    if (drawn && metres !== undefined && metres > 0) {
      const width = onRaster((picture.width * metres) / distance(...drawn), 0.001);
      edit((now) => withPicture(now, floor, { ...picture, width }, size));
      setDrawn(undefined);
    }
  };

  return (
    <>
      <button type="button" className="button" data-testid="scale" onClick={pick}>{words.scale}</button>
      {drawn && (
        <form className="setup-row" onSubmit={apply}>
          <label>
            {words.distance(formatMetres(onRaster(distance(...drawn), 0.01)))}{' '}
            <NumberInput value={metres} step={0.01} min={0.01} aria-label={words.metres} onNumber={setMetres} />
          </label>
          <button className="button" data-testid="scale-apply" disabled={metres === undefined || metres <= 0}>{words.apply}</button>
        </form>
      )}
      <NumberField label={words.width} path={[...path, 'width']} step={0.05} min={0.1} />
      <fieldset className="corners">
        <legend>{words.corner}</legend>
        <PointFields label={words.corner} path={[...path, 'min']} step={0.05} />
      </fieldset>
    </>
  );
}

/** The configuration with a picture, and with a plan that holds all of it. */
function withPicture(now: Json, floor: FloorView, picture: PictureView, { width, height }: Size): Json {
  const { min } = picture;
  const box = boxWith(floor, { min, max: [min[0] + picture.width, min[1] + (picture.width * height) / width] });
  const before = at(now, [...floor.path, 'picture']);
  const placed = withAt(now, [...floor.path, 'picture'], { ...(isObject(before) ? before : {}), ...picture });
  return withAt(withAt(placed, [...floor.path, 'min'], tidy(box.min)), [...floor.path, 'max'], tidy(box.max));
}
