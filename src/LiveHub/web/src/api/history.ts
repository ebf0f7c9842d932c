import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { HistoryStep, RowProblem, SalesReceipt, StoreHistory } from '../contracts/contracts.g';
import { type Failure, Resource, type ResourceState } from './resource';

const RELOAD_MS = 60_000;
const shown = new Set<Resource<StoreHistory>>();

/** A question for what was counted: dates (or whole hours) of the store's clock, of which the second is no part of it. */
export interface HistoryQuery {
  readonly from: string;
  readonly to: string;
  readonly by: HistoryStep;
}

/** The address that answers a question, as JSON or as a table. */
export function historyUrl(store: string, query: HistoryQuery, form: '' | '.csv' = ''): string {
  return `/api/stores/${encodeURIComponent(store)}/history${form}?${new URLSearchParams({ ...query }).toString()}`;
}

/** What was counted, loaded again every minute; undefined where nothing is asked for. */
export function useHistory(store: string | undefined, query: HistoryQuery | undefined): ResourceState<StoreHistory> | undefined {
  const url = store === undefined || query === undefined ? undefined : historyUrl(store, query);
  const resource = useMemo(() => (url === undefined ? undefined : new Resource<StoreHistory>(url)), [url]);
  useEffect(() => {
    if (resource === undefined) {
      return undefined;
    }
    const timer = setInterval(resource.reload, RELOAD_MS);
    shown.add(resource);
    return () => {
      clearInterval(timer);
      shown.delete(resource);
    };
  }, [resource]);
  return useSyncExternalStore(resource?.subscribe ?? subscribeToNothing, () => resource?.getSnapshot());
}

/** Loads again what is on the page: transactions were added. */
export function reloadHistories(): void {
  shown.forEach((resource) => resource.reload());
}

/** What became of an upload of transactions. */
export type UploadResult =
  | { readonly status: 'kept'; readonly receipt: SalesReceipt }
  | { readonly status: 'refused'; readonly detail: string; readonly rows: readonly RowProblem[] }
  | { readonly status: 'failed'; readonly failure: Failure };

/** Hands over a table of transactions. */
export async function uploadTransactions(store: string, file: Blob): Promise<UploadResult> {
  let response: Response;
  try {
    response = await fetch(`/api/stores/${encodeURIComponent(store)}/transactions`, {
      method: 'POST',
      body: file,
      headers: { 'content-type': 'text/csv' },
    });
  } catch {
    return { status: 'failed', failure: { kind: 'unreachable' } };
  }
  try {
    if (response.ok) {
      return { status: 'kept', receipt: (await response.json()) as SalesReceipt };
    }
    if (response.headers.get('content-type')?.includes('json') !== true) {
      return { status: 'failed', failure: { kind: 'status', status: response.status } };
    }
    const problem = (await response.json()) as { detail?: string; rows?: readonly RowProblem[] };
    return { status: 'refused', detail: problem.detail ?? '', rows: problem.rows ?? [] };
  } catch {
    return { status: 'failed', failure: { kind: 'unreadable' } };
  }
}

function subscribeToNothing(): () => void {
  return () => undefined;
}
