import { changeId, idsLike, rename } from '../draft/edits';
import { at, type Path } from '../draft/json';
import { isId } from '../draft/slug';
import { textAt } from '../draft/views';
import { texts } from '../../../texts';
import { useSetup } from '../context';
import { TextField } from './fields';

const words = texts.setup.fields;

/** The name and the id of an object. The id of what was never saved follows the name. */
export function NameFields({ path }: { path: Path }) {
  const { draft } = useSetup();
  const savedIds = idsLike(draft.saved, path);
  const id = textAt(draft.now, [...path, 'id']);
  // An object keeps its place while its id is edited; after others came or went, this only misses a hint.
  const before = textAt(at(draft.saved, path), ['id']);
  const isRenamed = before !== '' && before !== id && !savedIds.includes(id);
  return (
    <>
      <TextField label={words.name} path={[...path, 'name']} onText={(text) => (now) => rename(now, path, text, (each) => savedIds.includes(each))} />
      <TextField
        label={words.id}
        path={[...path, 'id']}
        hint={isRenamed ? words.idRenamed(before) : isId(id) ? undefined : words.idRule}
        onText={(text) => (now) => changeId(now, path, text)}
      />
    </>
  );
}

