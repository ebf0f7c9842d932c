import { createContext, use } from 'react';
import type { SetupApi } from '../../api/setup';
import type { SetupProblem } from '../../contracts/contracts.g';
import type { Draft, DraftAction } from './draft/draft';
import type { Point } from './draft/geometry';
import type { Json, Path } from './draft/json';
import type { FloorView } from './draft/views';
import type { Step } from './steps';

/** Something that is being drawn place by place. */
export interface Drawing {
  readonly hint: string;
  readonly least: number;
  /** With so many places it is done by itself; without, when the first or last place is chosen again. */
  readonly most?: number;
  readonly isClosed: boolean;
  readonly done: (places: readonly Point[]) => void;
}

/** What all parts of the set-up page share. */
export interface Setup {
  readonly api: SetupApi;
  readonly draft: Draft;
  readonly dispatch: (action: DraftAction) => void;
  /** Changes the configuration; edits of one group that follow each other are undone together. */
  readonly edit: (edit: (now: Json) => Json, group?: string) => void;
  readonly problems: readonly SetupProblem[];
  readonly step: Step;
  readonly goTo: (step: Step, selected?: Path) => void;
  readonly floors: readonly FloorView[];
  /** The floor that the plan shows. */
  readonly floor: FloorView | undefined;
  readonly showFloor: (place: number) => void;
  readonly selected: Path | undefined;
  readonly select: (path: Path | undefined) => void;
  readonly drawing: Drawing | undefined;
  readonly draw: (drawing: Drawing | undefined) => void;
  /** The address of the picture beneath a floor's plan, where it has one. */
  readonly pictureUrl: (floor: FloorView) => string | undefined;
  readonly addPictureUrl: (file: string, url: string) => void;
}

/** Provides the set-up of the page. */
export const SetupContext = createContext<Setup | undefined>(undefined);

/** The set-up of the page. */
export function useSetup(): Setup {
  const setup = use(SetupContext);
  if (!setup) {
    throw new Error('A part of the set-up stands outside of its page: wrap it in SetupContext.');
  }
  return setup;
}
