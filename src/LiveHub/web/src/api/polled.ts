import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { Resource, type ResourceState } from './resource';

const LOADING: ResourceState<never> = { status: 'loading' };

/** An address that is loaded again every so often, if it says how often; without one, nothing is loaded. */
export function usePolled<T>(url: string | undefined, everyMs: number | undefined): ResourceState<T> {
  const resource = useMemo(() => (url === undefined ? undefined : new Resource<T>(url)), [url]);
  useEffect(() => {
    if (!resource || everyMs === undefined) {
      return undefined;
    }
    const timer = setInterval(resource.reload, everyMs);
    return () => clearInterval(timer);
  }, [resource, everyMs]);
  return useSyncExternalStore(resource?.subscribe ?? nothing, resource?.getSnapshot ?? (() => LOADING));
}

function nothing(): () => void {
  return () => undefined;
}
