import { isSame, type Json } from './json';

/** How many steps can be undone. */
export const LONGEST_PAST = 200;

/** A configuration that is being changed. */
export interface Draft {
  /** The version that the changes start from. */
  readonly version: number;
  /** What that version says. */
  readonly saved: Json;
  /** What it is to be. */
  readonly now: Json;
  readonly past: readonly Json[];
  readonly future: readonly Json[];
  /** What the last edit was part of; another of the same sort is undone together with it. */
  readonly group: string | undefined;
}

/** What can happen to a draft. */
export type DraftAction =
  /** A change; those that follow each other with the same group are one step. */
  | { readonly type: 'edit'; readonly edit: (now: Json) => Json; readonly group?: string | undefined }
  /** The next edit is a step of its own. */
  | { readonly type: 'pause' }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  /** A version was saved or loaded, and there are no changes to it. */
  | { readonly type: 'load'; readonly version: number; readonly saved: Json }
  /** What was sent became a version; what was changed since stays. */
  | { readonly type: 'saved'; readonly version: number; readonly saved: Json; readonly sent: Json }
  /** Somebody else saved a version: the changes are to follow it, and what they say counts. */
  | { readonly type: 'rebase'; readonly version: number; readonly saved: Json };

/** A draft without changes. */
export function draftOf(version: number, saved: Json): Draft {
  return { version, saved, now: saved, past: [], future: [], group: undefined };
}

/** Whether there is anything to save. */
export function isChanged({ now, saved }: Draft): boolean {
  return !isSame(now, saved);
}

/** The draft after an action. */
export function reduceDraft(draft: Draft, action: DraftAction): Draft {
  switch (action.type) {
    case 'edit':
      return edited(draft, action.edit(draft.now), action.group);
    case 'pause':
      return draft.group === undefined ? draft : { ...draft, group: undefined };
    case 'undo': {
      const before = draft.past.at(-1);
      return before === undefined
        ? draft
        : { ...draft, now: before, past: draft.past.slice(0, -1), future: [draft.now, ...draft.future], group: undefined };
    }
    case 'redo': {
      const [after, ...future] = draft.future;
      return after === undefined ? draft : { ...draft, now: after, past: [...draft.past, draft.now], future, group: undefined };
    }
    case 'load':
      return draftOf(action.version, action.saved);
    case 'saved':
      return draft.now === action.sent
        ? draftOf(action.version, action.saved)
        : { ...draft, version: action.version, saved: action.saved, group: undefined };
    case 'rebase':
      return { ...draft, version: action.version, saved: action.saved };
  }
}

function edited(draft: Draft, now: Json, group: string | undefined): Draft {
  if (now === draft.now) {
    return draft;
  }
  const isOneStep = group !== undefined && group === draft.group;
  const past = isOneStep ? draft.past : [...draft.past, draft.now].slice(-LONGEST_PAST);
  return { ...draft, now, past, future: [], group };
}
