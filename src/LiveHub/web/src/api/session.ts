import { useSyncExternalStore } from 'react';
import type { Session } from '../contracts/contracts.g';
import { Resource, type ResourceState } from './resource';
import { toSignIn } from './signIn';

const session = new Resource<Session>('/api/session');

/** Who looks at this page, and what that may see. */
export function useSession(): ResourceState<Session> {
  return useSyncExternalStore(session.subscribe, session.getSnapshot);
}

/** Whether who looks at this page may set stores up, as far as is known. */
export function useMaySetUp(): boolean {
  const state = useSession();
  return state.status !== 'ready' || state.value.role === 'administrator';
}

/** Ends the session, and shows where the next one begins. */
export async function signOut(): Promise<void> {
  await fetch('/api/session', { method: 'DELETE' });
  toSignIn();
}
