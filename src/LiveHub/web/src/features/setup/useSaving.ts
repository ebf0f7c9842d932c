import { useState } from 'react';
import type { Answer, SetupApi } from '../../api/setup';
import { reloadResources } from '../../api/stores';
import type { SetupProblem, SetupState, StoreDocument } from '../../contracts/contracts.g';
import { failureText } from '../../texts';
import type { Draft, DraftAction } from './draft/draft';
import type { Json } from './draft/json';

/** What became of saving. */
export type Outcome =
  | { readonly kind: 'saved'; readonly version: number }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'problem'; readonly sentence: string };

/** Saves the draft, or an earlier version anew, and keeps what became of it. */
export function useSaving(api: SetupApi, draft: Draft, dispatch: (action: DraftAction) => void) {
  const [outcome, setOutcome] = useState<Outcome>();
  const [isSaving, setSaving] = useState(false);
  const [refused, setRefused] = useState<{ readonly of: Json; readonly problems: readonly SetupProblem[] }>();

  const settle = (answer: Answer<SetupState>, sent: Json): Outcome => {
    if (answer.status === 'ok') {
      const { version, configuration } = answer.value;
      dispatch({ type: 'saved', version, saved: configuration as unknown as Json, sent });
      // The other pages of the store are of the version before.
      reloadResources();
      return { kind: 'saved', version };
    }
    if (answer.status === 'refused' && answer.refusal.status === 409) {
      return { kind: 'conflict' };
    }
    if (answer.status === 'refused' && answer.refusal.problems) {
      setRefused({ of: sent, problems: answer.refusal.problems });
    }
    return { kind: 'problem', sentence: answer.status === 'refused' ? answer.refusal.detail : failureText(answer.failure) };
  };

  const save = async (note: string) => {
    setSaving(true);
    const sent = draft.now;
    const configuration = sent as unknown as StoreDocument;
    const answer = await api.save({ basedOn: draft.version, configuration, ...(note === '' ? {} : { note }) });
    setSaving(false);
    setOutcome(settle(answer, sent));
  };
  const rollBack = async (version: number) => {
    const answer = await api.rollBack({ version, basedOn: draft.version });
    setOutcome(settle(answer, draft.now));
  };
  return { outcome, forget: () => setOutcome(undefined), isSaving, save, rollBack, refused: refused?.of === draft.now ? refused.problems : [] };
}
