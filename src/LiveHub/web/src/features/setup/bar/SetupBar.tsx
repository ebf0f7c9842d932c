import { useState } from 'react';
import { texts } from '../../../texts';
import { Status } from '../../../ui/Status';
import { useSetup } from '../context';
import { changesBetween } from '../draft/changes';
import { isChanged } from '../draft/draft';
import { ChangeList } from '../versions/ChangeList';
import { ProblemList } from './ProblemList';

const words = texts.setup.bar;

interface SetupBarProps {
  readonly isSaving: boolean;
  /** Whether the server has looked at the draft as it is now. */
  readonly isChecked: boolean;
  readonly onSave: (note: string) => void;
}

/** How the draft stands: what is not saved, what is wrong, back and forth, and saving with a note. */
export function SetupBar({ isSaving, isChecked, onSave }: SetupBarProps) {
  const { draft, dispatch, problems } = useSetup();
  const [open, setOpen] = useState<'changes' | 'problems'>();
  const [note, setNote] = useState('');
  const changed = isChanged(draft);
  const changes = changed ? changesBetween(draft.saved, draft.now) : [];
  const shown = (open === 'changes' && !changed) || (open === 'problems' && problems.length === 0) ? undefined : open;
  // Not the attribute disabled: what was just pressed would lose the focus.
  const isHeld = !changed || isSaving || problems.length > 0;
  const toggle = (which: 'changes' | 'problems') => setOpen(shown === which ? undefined : which);

  return (
    <section className="setup-bar" aria-label={words.label}>
      <div className="setup-bar-row">
        <span className="setup-state">
          <button type="button" className="button button-plain" data-testid="unsaved" aria-expanded={shown === 'changes'} disabled={!changed} onClick={() => toggle('changes')}>
            <Status tone={changed ? 'warn' : 'good'}>{changed ? words.unsaved(changes.length) : words.saved(draft.version)}</Status>
          </button>
          <button type="button" className="button button-plain" data-testid="problems" aria-expanded={shown === 'problems'} disabled={problems.length === 0} onClick={() => toggle('problems')}>
            <Status tone={problems.length > 0 ? 'bad' : isChecked ? 'good' : 'quiet'}>
              {problems.length > 0 ? texts.setup.problemCount(problems.length) : isChecked ? words.noProblems : words.checking}
            </Status>
          </button>
        </span>
        <span className="setup-undo">
          <button type="button" className="button" data-testid="undo" aria-disabled={draft.past.length === 0} title={words.undoKeys} onClick={() => dispatch({ type: 'undo' })}>{words.undo}</button>
          <button type="button" className="button" data-testid="redo" aria-disabled={draft.future.length === 0} title={words.redoKeys} onClick={() => dispatch({ type: 'redo' })}>{words.redo}</button>
        </span>
        <form
          className="setup-save"
          onSubmit={(event) => {
            event.preventDefault();
            if (!isHeld) {
              onSave(note.trim());
              setNote('');
            }
          }}
        >
          <input
            className="input"
            aria-label={words.note}
            placeholder={words.note}
            data-testid="note"
            maxLength={500}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
          <button className="button button-main" data-testid="save" aria-disabled={isHeld}>
            {isSaving ? words.saving : words.save}
          </button>
        </form>
      </div>
      {shown === 'changes' && (
        <div className="setup-drawer">
          <ChangeList changes={changes} documents={[draft.now, draft.saved]} />
        </div>
      )}
      {shown === 'problems' && (
        <div className="setup-drawer">
          <ProblemList />
        </div>
      )}
    </section>
  );
}
