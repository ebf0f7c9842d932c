import type {
  CalibrationJudgement, CalibrationQuestion, CameraQuestion, CameraTest, SetupChanges, SetupDraft, SetupProblem, SetupRefusal,
  SetupRollback, SetupSave, SetupState, SetupValidation, SetupVersion, StoreCreation, UploadedPicture,
} from '../contracts/contracts.g';
import type { Failure } from './resource';

/** What became of a question: its answer, a refusal in the server's words, or no usable answer at all. */
export type Answer<T> =
  | { readonly status: 'ok'; readonly value: T }
  | { readonly status: 'refused'; readonly refusal: Refusal }
  | { readonly status: 'failed'; readonly failure: Failure };

/** Why the server refused something. */
export interface Refusal extends SetupRefusal {
  readonly problems?: readonly SetupProblem[];
}

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

async function ask<T>(
  url: string,
  method: 'GET' | 'POST' | 'PUT' = 'GET',
  body?: unknown,
  signal?: AbortSignal,
  read: (response: Response) => Promise<T> = (response) => response.json() as Promise<T>,
): Promise<Answer<T>> {
  let response: Response;
  try {
    response = await fetch(url, { method, ...content(body), signal: signal ?? null });
  } catch {
    return { status: 'failed', failure: { kind: 'unreachable' } };
  }
  try {
    if (response.ok) {
      return { status: 'ok', value: await read(response) };
    }
    return response.headers.get('content-type')?.includes('json') === true
      ? { status: 'refused', refusal: { ...((await response.json()) as Refusal), status: response.status } }
      : { status: 'failed', failure: { kind: 'status', status: response.status } };
  } catch {
    return { status: 'failed', failure: { kind: 'unreadable' } };
  }
}

function content(body: unknown): Pick<RequestInit, 'body' | 'headers'> {
  if (body instanceof Blob) {
    return { body, headers: { 'content-type': body.type } };
  }
  return body === undefined
    ? { headers: { accept: 'application/json' } }
    : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
}
