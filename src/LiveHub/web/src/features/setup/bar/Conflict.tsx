import { useEffect, useState } from 'react';
import type { Answer } from '../../../api/setup';
import type { SetupState } from '../../../contracts/contracts.g';
import { texts } from '../../../texts';
import { useSetup } from '../context';
import { changesBetween } from '../draft/changes';
import type { Json } from '../draft/json';
import { ChangeList } from '../versions/ChangeList';

const words = texts.setup.conflict;

interface ConflictProps {
  readonly onKeep: (theirs: SetupState) => void;
  readonly onTake: (theirs: SetupState) => void;
}

/** Somebody else saved a version since: what they changed, and whose words are to count. */
export function Conflict({ onKeep, onTake }: ConflictProps) {
  const { api, draft } = useSetup();
  const [theirs, setTheirs] = useState<Answer<SetupState>>();
  useEffect(() => void api.load().then(setTheirs), [api]);
  const state = theirs?.status === 'ok' ? theirs.value : undefined;
  // The server answers with a document of JSON, whatever else it means.
  const document = state?.configuration as unknown as Json;
  return (
    <section className="setup-conflict" role="alert" data-testid="conflict">
      <h2>{words.title}</h2>
      {state && (
        <>
          <p>{words.since(state.version, state.note)}</p>
          <ChangeList changes={changesBetween(draft.saved, document)} documents={[document, draft.saved]} />
          <p>{words.choice}</p>
          <div className="setup-row">
            <button type="button" className="button" data-testid="keep-mine" onClick={() => onKeep(state)}>{words.keep}</button>
            <button type="button" className="button" data-testid="take-theirs" onClick={() => onTake(state)}>{words.take}</button>
          </div>
        </>
      )}
      {!state && <p>{theirs === undefined ? texts.loading : words.unknown}</p>}
    </section>
  );
}
