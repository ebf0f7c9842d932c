import type { SetupProblem, SetupRefusal } from '../contracts/contracts.g';
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

/** Asks the server, and reads its answer as JSON where nothing else is said. */
export async function ask<T>(
  url: string,
  method: 'GET' | 'POST' | 'PUT' | 'DELETE' = 'GET',
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
