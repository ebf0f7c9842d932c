import { texts } from '../../../texts';
import { useSetup } from '../context';
import { addCamera, lastOf } from '../draft/edits';
import { numbered } from '../draft/slug';
import { camerasOf } from '../draft/views';
import { ObjectList } from '../panels/ObjectList';

const words = texts.setup.cameras;

/** All cameras of the store, and the means to add one. */
export function CameraList() {
  const { draft, edit, floor, select } = useSetup();
  const cameras = camerasOf(draft.now);
  const add = () => {
    const name = numbered(words.one, cameras.map((camera) => camera.name));
    const added = addCamera(draft.now, name, floor?.id ?? '', { kind: 'rtsp', location: '' });
    edit(() => added);
    select(lastOf(added, ['cameras']));
  };
  return (
    <section className="panel setup-form" aria-label={words.title}>
      <h2>{words.title}</h2>
      <p className="field-hint">{words.hint}</p>
      <button type="button" className="button button-main" data-testid="add-camera" disabled={!floor} onClick={add}>
        {words.add}
      </button>
      <ObjectList
        label={words.title}
        empty={words.none}
        rows={cameras.map(({ path, name, id, kind }) => ({ path, name: name || id, note: words.kinds[kind] ?? kind }))}
      />
    </section>
  );
}
