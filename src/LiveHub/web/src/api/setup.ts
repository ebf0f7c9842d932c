import type {
  CalibrationJudgement, CalibrationQuestion, CameraQuestion, CameraTest, SetupChanges, SetupDraft, SetupRollback,
  SetupSave, SetupState, SetupValidation, SetupVersion, StoreCreation, UploadedPicture,
} from '../contracts/contracts.g';
import { type Answer, ask } from './ask';

export type { Answer, Refusal } from './ask';

/** The set-up of one store, as the server keeps it. */
export class SetupApi {
  readonly #base: string;

  constructor(store: string) {
    this.#base = `/api/stores/${encodeURIComponent(store)}/setup`;
  }

  load(): Promise<Answer<SetupState>> {
    return ask(this.#base);
  }

  save(save: SetupSave): Promise<Answer<SetupState>> {
    return ask(this.#base, 'PUT', save);
  }

  validate(draft: SetupDraft, signal: AbortSignal): Promise<Answer<SetupValidation>> {
    return ask(`${this.#base}/validate`, 'POST', draft, signal);
  }

  versions(): Promise<Answer<readonly SetupVersion[]>> {
    return ask(`${this.#base}/versions`);
  }

  version(version: number): Promise<Answer<SetupState>> {
    return ask(`${this.#base}/versions/${version}`);
  }

  changes(version: number, since: number): Promise<Answer<SetupChanges>> {
    return ask(`${this.#base}/versions/${version}/changes?since=${since}`);
  }

  rollBack(rollback: SetupRollback): Promise<Answer<SetupState>> {
    return ask(`${this.#base}/rollback`, 'POST', rollback);
  }

  testCamera(question: CameraQuestion, signal: AbortSignal): Promise<Answer<CameraTest>> {
    return ask(`${this.#base}/cameras/test`, 'POST', question, signal);
  }

  /** A picture of what the camera sees, too coarse to know anybody on it. */
  still(question: CameraQuestion, signal: AbortSignal): Promise<Answer<Blob>> {
    return ask(`${this.#base}/cameras/still`, 'POST', question, signal, (response) => response.blob());
  }

  judge(question: CalibrationQuestion, signal: AbortSignal): Promise<Answer<CalibrationJudgement>> {
    return ask(`${this.#base}/cameras/calibrate`, 'POST', question, signal);
  }

  uploadPicture(floor: string, picture: Blob): Promise<Answer<UploadedPicture>> {
    return ask(`${this.#base}/plans/${encodeURIComponent(floor)}`, 'PUT', picture);
  }

  /** The address of the picture beneath a floor's plan, as a version has it. */
  pictureUrl(floor: string, version: number): string {
    return `${this.#base}/plans/${encodeURIComponent(floor)}?version=${version}`;
  }
}

/** Makes a store with one empty floor. */
export function createStore(creation: StoreCreation): Promise<Answer<SetupState>> {
  return ask('/api/stores', 'POST', creation);
}
