import { useCallback, useMemo, useReducer, useState } from 'react';
import type { SetupApi } from '../../api/setup';
import { useStores } from '../../api/stores';
import type { SetupState } from '../../contracts/contracts.g';
import { setQuery, useQuery } from '../../routing/location';
import { texts } from '../../texts';
import { StoreHead } from '../../ui/StoreHead';
import { useTitle } from '../../ui/useTitle';
import { Conflict } from './bar/Conflict';
import { SetupBar } from './bar/SetupBar';
import { StepTabs } from './bar/StepTabs';
import { type Drawing, type Setup, SetupContext } from './context';
import { draftOf, isChanged, reduceDraft } from './draft/draft';
import type { Json, Path } from './draft/json';
import { type FloorView, floorsOf, textAt } from './draft/views';
import { StepContent } from './StepContent';
import { type Step, stepOf } from './steps';
import { useLeaveGuard } from './useLeaveGuard';
import { useSaving } from './useSaving';
import { useUndoKeys } from './useUndoKeys';
import { useValidation } from './useValidation';

interface SetupEditorProps {
  readonly id: string;
  readonly api: SetupApi;
  readonly state: SetupState;
}

/** The set-up of a store as a draft: nothing is different before it is saved. */
export function SetupEditor({ id, api, state }: SetupEditorProps) {
  const [draft, dispatch] = useReducer(reduceDraft, undefined, () => draftOf(state.version, state.configuration as unknown as Json));
  const step = stepOf(useQuery('step'));
  const [floorPlace, showFloor] = useState(0);
  const [selected, select] = useState<Path>();
  const [drawing, draw] = useState<Drawing>();
  const [pictures, setPictures] = useState<ReadonlyMap<string, string>>(new Map());
  const { problems, isChecked } = useValidation(api, draft.now);
  const saving = useSaving(api, draft, dispatch);
  const { outcome, forget } = saving;
  const stores = useStores();
  const name = textAt(draft.now, ['name']);
  useTitle(`${texts.setup.title}: ${name}`);
  useLeaveGuard(isChanged(draft));
  useUndoKeys(dispatch);

  const floors = useMemo(() => floorsOf(draft.now), [draft.now]);
  const edit = useCallback<Setup['edit']>((change, group) => dispatch({ type: 'edit', edit: change, group }), []);
  const goTo = useCallback((next: Step, object?: Path) => {
    setQuery('step', next);
    draw(undefined);
    select(object);
  }, []);
  const addPictureUrl = useCallback((file: string, url: string) => setPictures((before) => new Map(before).set(file, url)), []);
  const savedFloors = useMemo(() => floorsOf(draft.saved), [draft.saved]);
  const pictureUrl = useCallback(
    ({ picture }: FloorView) => {
      const owner = savedFloors.find((floor) => floor.picture?.file === picture?.file);
      return picture && (pictures.get(picture.file) ?? (owner && api.pictureUrl(owner.id, draft.version)));
    },
    [api, pictures, savedFloors, draft.version],
  );

  const setup: Setup = {
    api, draft, dispatch, edit, problems: saving.refused.length > 0 ? saving.refused : problems, step, goTo, floors,
    floor: floors[floorPlace] ?? floors[0],
    showFloor: (place) => {
      showFloor(place);
      select(undefined);
    },
    selected, select, drawing, draw, pictureUrl, addPictureUrl,
  };

  return (
    <SetupContext value={setup}>
      <div className="setup">
        <StoreHead id={id} name={name || id} simulation={stores.status === 'ready' ? stores.value.find((store) => store.id === id)?.simulation : undefined} page="setup" offersSetup />
        <StepTabs />
        <SetupBar isSaving={saving.isSaving} isChecked={isChecked} onSave={(note) => void saving.save(note)} />
        <p role="status" className={outcome?.kind === 'problem' ? 'setup-outcome tone-bad' : 'setup-outcome'} data-testid="outcome">
          {outcome?.kind === 'saved' && !isChanged(draft) && texts.setup.bar.done(outcome.version)}
          {outcome?.kind === 'problem' && outcome.sentence}
        </p>
        {outcome?.kind === 'conflict' && (
          <Conflict
            onKeep={(theirs) => {
              dispatch({ type: 'rebase', version: theirs.version, saved: theirs.configuration as unknown as Json });
              forget();
            }}
            onTake={(theirs) => {
              dispatch({ type: 'load', version: theirs.version, saved: theirs.configuration as unknown as Json });
              select(undefined);
              forget();
            }}
          />
        )}
        <div className="setup-columns" data-step={step}>
          <StepContent onRollBack={saving.rollBack} />
        </div>
      </div>
    </SetupContext>
  );
}
